using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerPhoneTests : ShopTestBase
{
    [TestCase(390)]
    [TestCase(320)]
    public async Task A_purchase_fits_on_a_phone_and_needs_nothing_but_taps(int width)
    {
        var visitor = await WelcomeAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 780 },
                HasTouch = true,
                IsMobile = true,
            }
        );
        await FitsAsync(visitor, "What is on");
        await visitor.Page.Locator($"[data-performance='{Traviata}']").TapAsync();
        await FitsAsync(visitor, "La traviata");
        var seats = await visitor.FindFreeSeatsAsync(2);

        // Too small for a finger: the first tap only comes closer.
        await visitor.Seat(seats[0]).TapAsync();
        await Expect(visitor.Seat(seats[0])).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.That((await visitor.Seat(seats[0]).BoundingBoxAsync())!.Width, Is.GreaterThanOrEqualTo(24));
        await visitor.Seat(seats[0]).TapAsync();
        await visitor.Seat(seats[1]).TapAsync();
        await FitsAsync(visitor, "La traviata");

        await visitor.Button("Reserve 2 seats").TapAsync();
        await FitsAsync(visitor, "Your cart");
        await visitor.Link("Continue to payment").TapAsync();
        await FitsAsync(visitor, "Payment");
        await visitor.Field("E-mail").FillAsync("phone@example.org");
        await visitor.Button("Continue as a guest").TapAsync();
        await visitor.FillCardAsync(GoodCard);
        await FitsAsync(visitor, "Payment");
        await visitor.Page.Locator(".card-form [type=submit]").TapAsync();
        await visitor.GetTicketsAsync(2);
        await FitsAsync(visitor, "Enjoy the evening!");

        Assert.That(Simulator.Orders.Single().Seats, Is.EquivalentTo(seats.Select(seat => (Traviata, seat))));
    }

    private static async Task FitsAsync(Visitor visitor, string heading)
    {
        await Expect(visitor.Heading(heading).First).ToBeVisibleAsync();
        Assert.That(
            // Not innerWidth: a phone zooms out when the page is too wide.
            await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
            Is.LessThanOrEqualTo(visitor.Page.ViewportSize!.Width),
            $"'{heading}' scrolls sideways"
        );
        Assert.That(await visitor.Page.EvaluateAsync<string[]>(Probes.SmallTargets), Is.Empty, $"on '{heading}'");
    }
}
