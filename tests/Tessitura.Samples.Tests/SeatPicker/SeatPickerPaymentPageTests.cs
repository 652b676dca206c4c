using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Payments on the page of a provider, in a real browser.</summary>
internal sealed class SeatPickerPaymentPageTests : ShopTestBase
{
    protected override (string Name, string Value)[] Settings =>
        [("Shop:IsSimulated", "true"), ("Shop:Payment:Way", "Hosted")];

    private SimulatedPaymentProvider Provider => Services.GetRequiredService<SimulatedPaymentProvider>();

    [TestCase(1280, 860)]
    [TestCase(390, 844)]
    public async Task A_visitor_pays_on_the_providers_page_and_comes_back_to_the_tickets(int width, int height)
    {
        var visitor = await WelcomeAsync(Window(width, height));
        await GoToProviderAsync(visitor);
        await visitor.Field("Card number").FillAsync(DeclinedCard);
        await visitor.Button("Pay").ClickAsync();
        await Expect(visitor.Page.GetByText("The card was declined, and nothing is charged.")).ToBeVisibleAsync();
        await visitor.Field("Card number").FillAsync("4111 1111 1111 1111");
        await visitor.Button("Pay").ClickAsync();

        await visitor.GetTicketsAsync(1);
        await visitor.Page.ReloadAsync();
        await visitor.GetTicketsAsync(1);
        await visitor.Page.GoBackAsync();

        var (order, payment) = (Simulator.Orders.Single(), Provider.Payments.Single());
        Assert.That(order.PaymentReferences, Is.EqualTo([payment.Reference]));
        Assert.That((order.Paid, payment.State), Is.EqualTo((payment.Amount, SimulatedPaymentState.Captured)));
    }

    [Test]
    public async Task Whoever_closed_the_page_after_paying_finds_the_order_when_they_come_back()
    {
        var visitor = await WelcomeAsync();
        await GoToProviderAsync(visitor);
        await Provider.PayAsync(Provider.Payments.Single().Reference);

        await visitor.GoToAsync("pay");

        await visitor.GetTicketsAsync(1);
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(Provider.Payments.Single().Amount));
    }

    [Test]
    public async Task Whoever_turns_back_has_paid_nothing_and_goes_to_the_same_page_again()
    {
        var visitor = await WelcomeAsync(refusals: 409);
        await GoToProviderAsync(visitor);
        await visitor.Button("Back to the shop").ClickAsync();
        await Expect(visitor.Page.GetByText("Nothing has been paid so far.")).ToBeVisibleAsync();
        await visitor.Link("Back to the payment").ClickAsync();
        await visitor.PayAsync();
        await visitor.Button("Pay").ClickAsync();

        await visitor.GetTicketsAsync(1);
        Assert.That(Provider.Payments, Has.Count.EqualTo(1));
        Assert.That(Simulator.Orders, Has.Count.EqualTo(1));
    }

    private static async Task GoToProviderAsync(Visitor visitor)
    {
        await visitor.PutInCartAsync(Studio, seats: 1, zoneId: 6);
        await visitor.GoToAsync("cart");
        await visitor.EnterAsGuestAsync();
        await visitor.PayAsync();
        await Expect(visitor.Heading("Pay")).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/payment-page/"));
    }
}
