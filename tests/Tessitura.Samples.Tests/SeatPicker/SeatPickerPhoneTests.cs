using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerPhoneTests : ShopTestBase
{
    private const string MainButtonIsLastAndWide = """
        () => {
            const shown = [...document.querySelectorAll('main :is(button, a, select, input)')].filter((one) => one.getClientRects().length > 0);
            const main = shown.at(-1);
            return main.id === 'reserve'
                && main.getBoundingClientRect().width >= main.parentElement.clientWidth * 0.85;
        }
        """;

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
        await StandsOnTheFirstScreenAsync(visitor, ".zone-prices");
        await StandsOnTheFirstScreenAsync(visitor, ".levels");
        var seats = await visitor.FindFreeSeatsAsync(2);

        // Too small for a finger: the first tap only comes closer.
        await visitor.Seat(seats[0]).TapAsync();
        await Expect(visitor.Seat(seats[0])).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.That((await visitor.Seat(seats[0]).BoundingBoxAsync())!.Width, Is.GreaterThanOrEqualTo(24));
        await visitor.Seat(seats[0]).TapAsync();
        await visitor.Seat(seats[1]).TapAsync();
        await FitsAsync(visitor, "La traviata");
        Assert.That(
            await visitor.Page.EvaluateAsync<bool>(MainButtonIsLastAndWide),
            "the main button is last, full width"
        );

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

    // Without scrolling: what is asked for is seen beside what it costs.
    private static async Task StandsOnTheFirstScreenAsync(Visitor visitor, string selector)
    {
        Assert.That(await visitor.Page.EvaluateAsync<double>("() => scrollY"), Is.Zero);
        foreach (var one in await visitor.Page.Locator(selector).AllAsync())
        {
            var box = (await one.BoundingBoxAsync())!;
            Assert.That(box.Y + box.Height, Is.LessThanOrEqualTo(visitor.Page.ViewportSize!.Height), selector);
        }
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
