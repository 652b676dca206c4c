namespace Tessitura.Client.Simulator.Tests.Hosting;

internal sealed class RouteTableTests
{
    [TestCase("GET", "TXN/Performances/4711", "Txn.GetPerformance")]
    [TestCase("GET", "TXN/Performances/Prices", "Txn.GetPerformancePrices")]
    [TestCase("GET", "TXN/Performances/4711/Seats/Summary", "Txn.GetPerformanceSeatSummaries")]
    [TestCase("GET", "TXN/Zones/1,5", "Txn.GetZone")]
    [TestCase("GET", "ReferenceData/Keywords/Data", "ReferenceData.GetKeywordData")]
    [TestCase("GET", "ReferenceData/Keywords/1", "ReferenceData.GetKeyword")]
    [TestCase("POST", "Web/Session/BusinessFacing", "Session.CreateBusinessFacingSession")]
    [TestCase("DELETE", "Web/Cart/KEY/Payments/Plan", "Cart.RemovePaymentPlans")]
    [TestCase("DELETE", "Web/Cart/KEY/Payments/12", "Cart.RemovePayment")]
    [TestCase("DELETE", "Web/Cart/KEY/Packages/Fixed/801/1", "Cart.RemovePackageItem")]
    public void The_most_literal_route_is_meant(string method, string path, string operation)
    {
        var matches = new RouteTable(ContractRoutes.Operations).Match(path.Split('/'));

        Assert.That(matches.First(m => m.Operation.Method == method).Operation.Name, Is.EqualTo(operation));
    }

    [Test]
    public void Two_placeholders_in_one_segment_get_a_value_each()
    {
        var match = new RouteTable(ContractRoutes.Operations).Match(["TXN", "Zones", "1%2C5"]).Single();

        Assert.That(match.Values["zoneMapId"], Is.EqualTo("1"));
        Assert.That(match.Values["zoneId"], Is.EqualTo("5"));
    }

    [Test]
    public void An_escaped_slash_stays_in_its_segment()
    {
        var match = new RouteTable(ContractRoutes.Operations).Match([
            "Web",
            "Session",
            "KEY",
            "Variables",
            "a%2Fb%20c",
        ]);

        Assert.That(match[0].Values["variableName"], Is.EqualTo("a/b c"));
    }

    [Test]
    public void Every_route_of_the_contract_finds_itself()
    {
        var table = new RouteTable(ContractRoutes.Operations);

        Assert.That(
            ContractRoutes.Operations.Where(o =>
                table.Match(PathOf(o)).First(m => m.Operation.Method == o.Method).Operation != o
            ),
            Is.Empty
        );
    }

    private static IReadOnlyList<string> PathOf(ContractOperation operation) =>
        [.. operation.Route[1..].Split('/').Select(s => s == "{zoneMapId},{zoneId}" ? "1,2" : s.Trim('{', '}'))];
}
