using System.Text.RegularExpressions;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed partial class SeatPickerHoldTests(int width, int height) : ShopTestBase(width, height)
{
    private readonly FakeTimeProvider _theatreTime = new(DateTimeOffset.UtcNow);

    protected override SimulatorOptions Theatre => new() { TimeProvider = _theatreTime };

    [Test]
    public async Task A_hold_that_runs_out_is_told_and_its_seats_are_on_sale_again()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var seats = await visitor.ReserveSeatsAsync(2);
        _theatreTime.Advance(new TimeSpan(0, 14, 58));
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator(".hold strong")).ToHaveTextAsync(LastSeconds());

        // The page counts to zero, and asks; the theatre has cleaned up by then.
        _theatreTime.Advance(TimeSpan.FromMinutes(2));

        await Expect(visitor.Heading("Your time is over")).ToBeVisibleAsync();
        await Expect(visitor.Alert).ToContainTextAsync("your seats are back on sale");
        await Expect(visitor.Page.Locator("[data-countdown]")).ToHaveCountAsync(0);
        Assert.That(Simulator.SeatsHeld(), Is.Empty);

        await visitor.Button("Choose again for La traviata").ClickAsync();
        await Expect(visitor.Seat(seats[0])).ToHaveAttributeAsync("data-state", "free");
        Assert.That(await visitor.ReserveSeatsAsync(2), Is.EqualTo(seats));
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_countdown_goes_by_the_theatres_clock_whatever_the_visitors_says()
    {
        var visitor = await WelcomeAsync(script: "Date.now = () => 0;");
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await Expect(visitor.Page.Locator(".hold strong")).ToHaveTextAsync(AlmostFifteenMinutes());

        _theatreTime.Advance(TimeSpan.FromMinutes(10));
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.Locator(".hold strong")).ToHaveTextAsync(AlmostFiveMinutes());
    }

    [Test]
    public async Task A_visit_that_the_theatre_has_forgotten_is_told_and_starts_again()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        Simulator.Faults.Next("Session.Get", Fault.ExpiredSession);

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Heading("Your cart is empty")).ToBeVisibleAsync();
        await visitor.Link("See what is on").ClickAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
    }

    [GeneratedRegex("^00:0[0-3]$")]
    private static partial Regex LastSeconds();

    [GeneratedRegex("^(15:00|14:[45][0-9])$")]
    private static partial Regex AlmostFifteenMinutes();

    [GeneratedRegex("^(05:00|04:[45][0-9])$")]
    private static partial Regex AlmostFiveMinutes();
}
