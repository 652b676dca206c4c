using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerContentionTests : ShopTestBase
{
    [Test]
    public async Task Of_two_visitors_who_want_one_seat_one_gets_it_and_the_other_is_told()
    {
        var first = await WelcomeAsync();
        var second = await WelcomeAsync(refusals: 409);
        await first.OpenEveningAsync(Traviata);
        await second.OpenEveningAsync(Traviata);
        var seat = (await second.FindFreeSeatsAsync(1))[0];
        await second.Seat(seat).ClickAsync();
        var name = await second.Page.Locator($"[data-chosen='{seat}'] .chosen-seat span").Last.InnerTextAsync();

        await first.ReserveSeatsAsync(1);
        Assert.That(Simulator.SeatsHeld().Select(held => held.SeatId), Is.EqualTo([seat]));
        await second.Page.Locator("#reserve").ClickAsync();

        await Expect(second.Alert).ToContainTextAsync("Somebody else was faster");
        await Expect(second.Alert).ToContainTextAsync(name);
        await Expect(second.Seat(seat)).ToHaveAttributeAsync("data-state", "taken");
        await Expect(second.Seat(seat)).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(second.Page.Locator("[data-chosen]")).ToHaveCountAsync(0);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(1));

        await second.ReserveSeatsAsync(1);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Of_two_seats_nothing_is_kept_when_one_is_gone()
    {
        var first = await WelcomeAsync();
        var second = await WelcomeAsync(refusals: 409);
        await first.OpenEveningAsync(Traviata);
        await second.OpenEveningAsync(Traviata);
        var seats = await second.FindFreeSeatsAsync(2);
        await second.Seat(seats[0]).ClickAsync();
        await second.Seat(seats[1]).ClickAsync();

        await first.ReserveSeatsAsync(1);
        await second.Page.Locator("#reserve").ClickAsync();

        await Expect(second.Alert).ToContainTextAsync("is gone");
        await Expect(second.Page.Locator("[data-chosen]")).ToHaveCountAsync(1);
        await Expect(second.Seat(seats[1])).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.That(Simulator.SeatsHeld().Select(held => held.SeatId), Is.EqualTo([seats[0]]));
    }
}
