namespace Tessitura.Client.Simulator.Tests;

internal sealed class CoverageTests
{
    private static IReadOnlyCollection<string> Simulated => SimulatedOperations.Create().Names;

    [Test]
    public void Every_operation_of_the_contract_is_simulated()
    {
        Assert.That(Simulated, Is.EquivalentTo(ContractRoutes.Operations.Select(o => o.Name)));
        Assert.That(Simulated, Has.Count.EqualTo(376));
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
}
