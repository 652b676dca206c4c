using Tessitura.Client.Simulator;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>One visitor with two windows, with the back button, and with a payment that takes long.</summary>
[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed class SeatPickerWindowTests(int width, int height) : ShopTestBase(width, height)
{
    [Test]
    public async Task What_one_window_takes_the_other_shows_as_the_visitors_own()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await Expect(visitor.FreeSeats.First).ToBeVisibleAsync();
        var second = await visitor.OpenWindowAsync();
        await second.Locator($"[data-performance='{Traviata}']").ClickAsync();
        await Expect(second.Locator("[data-state='free']").First).ToBeVisibleAsync();

        var seats = await visitor.ReserveSeatsAsync(1);

        await Expect(second.Locator(".cart-count")).ToHaveTextAsync("1 ticket");
        await Expect(second.Locator($"[data-seat='{seats[0]}']")).ToHaveAttributeAsync("data-state", "own");
    }

    [Test]
    public async Task A_visit_that_ended_in_another_window_leaves_no_old_cart_on_the_payment_page()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.Page.Context.ClearCookiesAsync();

        await visitor.Link("Continue to payment").ClickAsync();

        await Expect(visitor.Heading("Your cart is empty")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_page_that_is_loaded_again_during_a_payment_shows_that_it_is_under_way()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        Simulator.Faults.Next("Cart.Checkout", Fault.AppliedWhenReleased);
        await visitor.PayAsync();
        while (Simulator.Faults.WaitingLate == 0)
        {
            await Task.Yield();
        }

        await visitor.Page.ReloadAsync();
        await Expect(visitor.Heading("Your payment is under way")).ToBeVisibleAsync();
        await Expect(visitor.Field("Card number")).ToHaveCountAsync(0);
        Simulator.Faults.ReleaseLate();

        // The page looks again by itself.
        await visitor.Link("Show your tickets").ClickAsync();
        await visitor.GetTicketsAsync(1);
    }

    [Test]
    public async Task Orders_stay_within_reach_after_the_next_reservation()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        var orderId = await visitor.GetTicketsAsync(1);
        await visitor.Link("Book something else").ClickAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);

        await visitor.Page.GotoAsync("/#/orders");
        await visitor.Link($"Order {orderId}").ClickAsync();

        Assert.That(await visitor.GetTicketsAsync(1), Is.EqualTo(orderId));
        await Expect(visitor.Page.Locator(".cart-count")).ToHaveTextAsync("1 ticket");
    }
}
