using System.Net;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Simulator.Tests;

internal sealed partial class CoverageTests
{
    private const string ListHeading = "## Not simulated";

    private static IReadOnlyCollection<string> Simulated => SimulatedOperations.Create().Names;

    private static IEnumerable<string> NotSimulated =>
        ContractRoutes.Operations.Select(o => o.Name).Except(Simulated).Order(StringComparer.Ordinal);

    [TestCase("Session", 29)]
    [TestCase("Cart", 40)]
    [TestCase("Txn", 35)]
    [TestCase("ReferenceData", 190)]
    [TestCase("Diagnostics", 3)]
    public void Enough_operations_of_each_group_are_simulated(string group, int least)
    {
        var count = Simulated.Count(name => name.StartsWith($"{group}.", StringComparison.Ordinal));

        TestContext.Out.WriteLine($"{group}: {count} of {ContractRoutes.Operations.Count(o => o.Group == group)}");
        Assert.That(count, Is.AtLeast(least));
    }

    [Test]
    public void Every_simulated_operation_is_one_of_the_contract() =>
        Assert.That(Simulated, Is.SubsetOf(ContractRoutes.Operations.Select(o => o.Name)));

    [Test]
    public void The_readme_lists_what_is_not_simulated()
    {
        var readme = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Simulator.README.md"));
        var list = readme[readme.IndexOf(ListHeading, StringComparison.Ordinal)..];

        Assert.That(
            OperationName().Matches(list).Select(m => m.Groups[1].Value),
            Is.EqualTo(NotSimulated),
            $"The list must read:\n{string.Join('\n', NotSimulated.Select(name => $"- `{name}`"))}"
        );
    }

    [Test]
    public async Task An_operation_that_is_not_simulated_says_so()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        foreach (var operation in ContractRoutes.Operations.Where(o => NotSimulated.Contains(o.Name)))
        {
            using var answer = await house.SendAsync(operation.Method, operation.Route, "{}");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotImplemented), operation.Name);
            Assert.That(await SimulatedHouse.ErrorOf(answer), Does.Contain(operation.Name));
        }
    }

    [Test]
    public void Every_read_of_the_catalogue_is_tried_by_a_test() =>
        Assert.That(
            Simulated
                .Where(n =>
                    n.StartsWith("Txn.", StringComparison.Ordinal) && !n.Contains("Order", StringComparison.Ordinal)
                )
                .Select(n => n["Txn.".Length..]),
            Is.EquivalentTo(Txn.TxnRequests.ByOperation.Keys)
        );

    [GeneratedRegex("^- `([A-Za-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
