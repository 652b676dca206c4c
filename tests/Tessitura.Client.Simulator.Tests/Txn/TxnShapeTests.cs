using System.Net;
using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests.Txn;

internal sealed class TxnShapeTests
{
    private static IEnumerable<string> Operations => TxnRequests.ByOperation.Keys;

    [TestCaseSource(nameof(Operations))]
    public async Task An_answer_has_exactly_the_members_of_the_contract(string name)
    {
        await using var house = await SimulatedHouse.OpenAsync();
        var operation = ContractRoutes.Operations.Single(o => o.Name == $"Txn.{name}");
        var (path, body) = TxnRequests.ByOperation[name];

        using var answer = await house.SendAsync(operation.Method, $"/TXN/{path}", body);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), json.RootElement.ToString());
        Assert.That(ContractShape.Differences(operation, json.RootElement), Is.Empty);
        if (json.RootElement.ValueKind == JsonValueKind.Array)
        {
            Assert.That(json.RootElement.GetArrayLength(), Is.GreaterThan(0), "A list that is empty proves nothing");
        }

        Assert.That(
            house.Simulator.CountOf(operation.Method, operation.Route),
            Is.EqualTo(1),
            "The path leads elsewhere"
        );
    }
}
