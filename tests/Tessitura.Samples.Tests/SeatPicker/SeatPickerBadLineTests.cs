using Microsoft.Playwright;
using Tessitura.Client.Simulator;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed class SeatPickerBadLineTests(int width, int height) : ShopTestBase(width, height)
{
    [Test]
    public async Task A_reservation_whose_answer_is_lost_is_in_the_cart_once()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        Simulator.Faults.Next("Cart.ReserveTickets", Fault.AppliedThenNoAnswer);

        await visitor.ReserveSeatsAsync(2);

        await Expect(visitor.Page.Locator("[data-ticket]")).ToHaveCountAsync(2);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_payment_whose_answer_is_lost_is_charged_once_and_brings_its_tickets()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(2);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        Simulator.Faults.Next("Cart.Checkout", Fault.AppliedThenNoAnswer);
        await visitor.PayAsync();

        await visitor.GetTicketsAsync(2);

        Assert.That(Simulator.Orders, Has.Count.EqualTo(1));
        Assert.That(Simulator.Orders[0].Paid, Is.EqualTo(Simulator.Orders[0].Total));
    }

    [Test]
    public async Task After_a_payment_that_nobody_knows_of_the_visitor_asks_instead_of_paying_again()
    {
        var visitor = await WelcomeAsync(refusals: 503);
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.Page.RouteAsync("**/shop/checkout", RouteToNowhereAsync, new() { Times = 1 });
        await visitor.PayAsync();
        await Expect(visitor.Page.Locator(".card-form [type=submit]")).ToBeDisabledAsync();

        await visitor.Button("What became of my payment?").ClickAsync();

        await Expect(visitor.Page.GetByText("Your payment has not arrived so far")).ToBeVisibleAsync();
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);
        Assert.That(Simulator.Orders, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_theatre_that_does_not_answer_is_told_and_can_be_asked_again()
    {
        var visitor = await WelcomeAsync(refusals: 503);
        // Not by its heading, which the first byte of the page brings.
        await Expect(visitor.Page.Locator($"[data-performance='{Traviata}']")).ToBeVisibleAsync();
        Simulator.Faults.Always("Txn.GetPerformance", Fault.StatusWithoutBody(503));
        await visitor.OpenEveningAsync(Traviata);
        await Expect(visitor.Page.GetByText("does not answer at the moment")).ToBeVisibleAsync();

        Simulator.Faults.Clear();
        await visitor.Button("Try again").ClickAsync();

        await Expect(visitor.Heading("La traviata")).ToBeVisibleAsync();
    }

    private static Task RouteToNowhereAsync(IRoute route) =>
        route.FulfillAsync(
            new()
            {
                Status = 503,
                ContentType = "application/problem+json",
                Body =
                    """{ "kind": "payment-unclear", "title": "We do not know yet whether your payment went through." }""",
            }
        );
}
