using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerMapTests : ShopTestBase
{
    [Test]
    public async Task The_wheel_and_buttons_zoom_and_a_drag_moves_without_choosing()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var map = visitor.Page.Locator(".map");
        await Expect(map).ToBeVisibleAsync();
        var drawing = map.Locator(".world");
        var whole = await drawing.GetAttributeAsync("transform");
        var box = (await map.BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);

        await visitor.Page.Mouse.MoveAsync(x, y);
        await visitor.Page.Mouse.WheelAsync(0, -300);
        await Expect(drawing).Not.ToHaveAttributeAsync("transform", whole!);
        var zoomed = await drawing.GetAttributeAsync("transform");

        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(x - 60, y - 40, new() { Steps = 4 });
        await visitor.Page.Mouse.UpAsync();
        await Expect(drawing).Not.ToHaveAttributeAsync("transform", zoomed!);
        await Expect(visitor.Page.Locator("[data-state='chosen']")).ToHaveCountAsync(0);

        await visitor.Button("Show the whole level").ClickAsync();
        await Expect(drawing).ToHaveAttributeAsync("transform", whole!);
    }

    [Test]
    public async Task Each_level_shows_its_seats_and_keeps_the_choice_of_the_others()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var stalls = (await visitor.FindFreeSeatsAsync(1))[0];
        await visitor.Seat(stalls).ClickAsync();

        await visitor.Button("Circle and balcony").ClickAsync();
        await Expect(visitor.Seat(stalls)).ToHaveCountAsync(0);
        await Expect(visitor.Button("Circle and balcony")).ToHaveAttributeAsync("aria-pressed", "true");
        var circle = (await visitor.FindFreeSeatsAsync(1))[0];
        await visitor.Seat(circle).ClickAsync();
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(2);

        await visitor.Button("Stalls").First.ClickAsync();
        await Expect(visitor.Seat(stalls)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Test]
    public async Task A_zone_of_the_legend_stands_out_on_the_map()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var zone = visitor.Page.Locator(".zone[data-zone='2']");

        await zone.ClickAsync();
        await Expect(zone).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Page.Locator(".is-highlighting .stands-out[data-zone='2']").First).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator(".stands-out[data-zone='1']")).ToHaveCountAsync(0);

        await zone.ClickAsync();
        await Expect(visitor.Page.Locator(".is-highlighting")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Nobody_chooses_more_seats_than_the_house_permits_at_once()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        foreach (var seat in await visitor.FindFreeSeatsAsync(11))
        {
            await visitor.Seat(seat).ClickAsync();
        }

        await Expect(visitor.Page.Locator("#live")).ToContainTextAsync("You can have no more than 10 seats here.");
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(10);
    }

    [Test]
    public async Task Seats_that_are_gone_leave_the_choice_of_those_who_look_at_the_map()
    {
        var first = await WelcomeAsync();
        var second = await WelcomeAsync();
        await second.Page.Clock.InstallAsync();
        await second.OpenEveningAsync(Traviata);
        await first.OpenEveningAsync(Traviata);
        var seat = (await second.FindFreeSeatsAsync(1))[0];
        await second.Seat(seat).ClickAsync();
        await first.ReserveSeatsAsync(1);

        await second.Page.Clock.RunForAsync(20_000);

        await Expect(second.Alert).ToContainTextAsync("is gone");
        await Expect(second.Page.Locator("[data-chosen]")).ToHaveCountAsync(0);
        await Expect(second.Seat(seat)).ToHaveAttributeAsync("data-state", "taken");
    }
}
