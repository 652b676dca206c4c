using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>Every answer that a full cart, its order and its session give has the members of the contract, in their order.</summary>
public sealed class CartShapeTests
{
    private static readonly string[] _reads =
    [
        "Session.Get",
        "Session.GetDefault",
        "Session.GetDeliveryMethods",
        "Session.GetExpiration",
        "Session.GetOnAccountBalances",
        "Session.GetVariables",
        "Session.OrderSearch",
        "Cart.Get",
        "Cart.GetSummary",
        "Cart.GetMessages",
        "Cart.GetCartProperties",
        "Cart.GetReceiptString",
    ];

    [Test]
    public async Task A_cart_with_everything_in_it_looks_as_the_contract_says([ValueSource(nameof(_reads))] string name)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await FillAsync(house);
        var operation = ContractRoutes.Operations.Single(o => o.Name == name);
        var path = operation
            .Route[1..]
            .Replace("{sessionKey}", "@", StringComparison.Ordinal)
            .Replace("{fieldName}", "COMPANY_NAME", StringComparison.Ordinal);

        var answer = await visitor.GetAsync($"{path}?receiptSettingsId=1");

        using var json = JsonDocument.Parse(answer.Body);
        Assert.That(ContractShape.Differences(operation, json.RootElement), Is.Empty);
    }

    [Test]
    public async Task An_order_with_everything_in_it_looks_as_the_contract_says()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await FillAsync(house);
        await visitor.PayCashAsync();
        (await visitor.CheckOutAsync()).Read<Models.CheckoutResponse>();
        var order = house.Simulator.Orders.Last().Id;

        var (view, elements, html) = (
            await visitor.GetAsync($"TXN/Orders/{order}/ProductsView"),
            await visitor.PostAsync($"TXN/Orders/{order}/PrintTicketElements", new { HeaderDesignId = 1 }),
            await visitor.PostAsync($"TXN/Orders/{order}/PrintHtmlTickets", new { })
        );

        Assert.That(Differences("Txn.GetOrderProductsView", view), Is.Empty);
        Assert.That(Differences("Txn.PrintOrderTicketElements", elements), Is.Empty);
        Assert.That(Differences("Txn.PrintOrderHtmlTickets", html), Is.Empty);
    }

    private static IReadOnlyList<string> Differences(string name, Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        var operation = ContractRoutes.Operations.Single(o => o.Name == name);
        return [.. ContractShape.Differences(operation, json.RootElement)];
    }

    private static async Task<WebVisitor> FillAsync(OpenHouse house)
    {
        var earlier = await house.VisitAsAsync("edith");
        await earlier.BuyAsync(1);
        var visitor = await house.VisitAsAsync("edith");
        await visitor.ReserveAsync(2);
        await visitor.ReserveAsync(1, zone: 0, performance: Evenings.Studio);
        await visitor.ChooseAsync(PackageCalls.FourOfSeven, (4711, 93), (4712, 93), (4714, 94), (4717, 95));
        await visitor.AddWholeSeasonAsync();
        await visitor.PostAsync(
            "Web/Cart/@/Packages/Fixed",
            new
            {
                PriceType = "1",
                PackageId = Evenings.Duo,
                NumberOfSeats = 1,
                ZoneId = Evenings.ZoneA,
            }
        );
        await visitor.PostAsync("Web/Cart/@/Contributions", new { Amount = 10, FundId = 1 });
        await visitor.PostAsync("Web/Cart/@/Fees", new { Action = "A", FeeId = 3 });
        await visitor.PostAsync(
            "Web/Cart/@/GiftCertificates",
            new { Amount = 25, PaymentMethodId = PaymentMethods.GiftCertificate }
        );
        await visitor.PutAsync(
            "Web/Cart/@/Properties",
            new
            {
                DeliveryMethodId = -1,
                CategoryId = 1,
                InitiatorId = People.Ada,
            }
        );
        await visitor.PutAsync("Web/Cart/@/CustomData/1", new { Index = 1, Value = "x" });
        await visitor.PostAsync(
            "Web/Cart/@/Payments/GiftCertificate",
            new { Amount = 0, GiftCertificateNumber = "GIFT-0050" }
        );
        Assert.That((await visitor.CartAsync()).Products, Has.Count.EqualTo(8));
        return visitor;
    }
}
