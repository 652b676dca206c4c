using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerKeyboardTests : ShopTestBase
{
    private const int MostTabs = 60;

    [Test]
    public async Task A_purchase_needs_nothing_but_a_keyboard()
    {
        var visitor = await WelcomeAsync();
        // The heading is there from the first byte, and what can be pressed is not.
        await Expect(visitor.Page.Locator("[data-performance]").First).ToBeVisibleAsync();
        await PressOnAsync(visitor, "La traviata", "Enter");
        await Expect(visitor.Heading("La traviata")).ToBeFocusedAsync();

        await TabToAsync(visitor, ", row ");
        var first = await FocusedSeatAsync(visitor);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        var second = await FocusedSeatAsync(visitor);
        await visitor.Page.Keyboard.PressAsync("Space");
        await Expect(visitor.Seat(first)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Seat(second)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Page.Locator("#live")).ToContainTextAsync("2 seats chosen");

        await PressOnAsync(visitor, "Reserve 2 seats", "Enter");
        await Expect(visitor.Heading("Your cart")).ToBeFocusedAsync();
        await PressOnAsync(visitor, "Continue to payment", "Enter");
        await Expect(visitor.Heading("Payment")).ToBeFocusedAsync();
        await TabToAsync(visitor, "E-mail");
        await visitor.Page.Keyboard.TypeAsync("keys@example.org");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Field("Card number")).ToBeVisibleAsync();
        await TypeIntoAsync(visitor, "Card number", GoodCard);
        await TypeIntoAsync(visitor, "Name on the card", "Invented Visitor");
        await TypeIntoAsync(visitor, "Valid until", "12/39");
        await TypeIntoAsync(visitor, "Security code", "123");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.GetTicketsAsync(2);
        await Expect(visitor.Heading("Enjoy the evening!")).ToBeFocusedAsync();
        Assert.That(
            Simulator.Orders.Single().Seats,
            Is.EquivalentTo([(Traviata, first), (Traviata, second)]).And.Exactly(2).Items
        );
    }

    [Test]
    public async Task Arrow_keys_move_to_the_nearest_seat_in_their_direction_and_one_seat_is_in_the_tab_order()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await Expect(visitor.Heading("La traviata")).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator(".map [tabindex='0']")).ToHaveCountAsync(1);
        await TabToAsync(visitor, ", row ");
        var start = await PlaceAsync(visitor);

        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        var below = await PlaceAsync(visitor);
        Assert.That(below.Y, Is.GreaterThan(start.Y));

        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        var right = await PlaceAsync(visitor);
        Assert.That(right.X, Is.GreaterThan(below.X));
        Assert.That(right.Y, Is.EqualTo(below.Y));

        await visitor.Page.Keyboard.PressAsync("Home");
        var home = await PlaceAsync(visitor);
        Assert.That(home.X, Is.LessThan(right.X));
        Assert.That(home.Y, Is.EqualTo(right.Y));

        await visitor.Page.Keyboard.PressAsync("ArrowUp");
        Assert.That((await PlaceAsync(visitor)).Y, Is.LessThan(home.Y));
        await Expect(visitor.Page.Locator(".map [tabindex='0']")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Plus_minus_and_zero_zoom_and_the_focused_seat_stays_in_view()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await Expect(visitor.Heading("La traviata")).ToBeFocusedAsync();
        await TabToAsync(visitor, ", row ");
        var whole = await visitor.Page.Locator(".map .world").GetAttributeAsync("transform");

        await visitor.Page.Keyboard.PressAsync("+");
        await visitor.Page.Keyboard.PressAsync("+");
        await visitor.Page.Keyboard.PressAsync("+");
        await visitor.Page.Keyboard.PressAsync("End");

        Assert.That(await visitor.Page.Locator(".map .world").GetAttributeAsync("transform"), Is.Not.EqualTo(whole));
        await Expect(visitor.Page.Locator(".seat:focus")).ToBeInViewportAsync();
        Assert.That(await visitor.Page.EvaluateAsync<bool>(Probes.FocusedSeatIsInsideTheMap), Is.True);

        await visitor.Page.Keyboard.PressAsync("0");
        await Expect(visitor.Page.Locator(".map .world")).ToHaveAttributeAsync("transform", whole!);
    }

    private static async Task PressOnAsync(Visitor visitor, string name, string key)
    {
        await TabToAsync(visitor, name);
        await visitor.Page.Keyboard.PressAsync(key);
    }

    private static async Task TypeIntoAsync(Visitor visitor, string label, string text)
    {
        await TabToAsync(visitor, label);
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses Tab until something of that name has the focus, and finds it visible each time.</summary>
    private static async Task TabToAsync(Visitor visitor, string name)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var (focused, isVisible) = await FocusAsync(visitor.Page);
            Assert.That(isVisible, Is.True, $"the focus on '{focused}' can be seen");
            if (focused.Contains(name))
            {
                return;
            }
        }

        Assert.Fail($"'{name}' was not reached with {MostTabs} tabs.");
    }

    private static async Task<(string Name, bool IsVisible)> FocusAsync(IPage page)
    {
        var answer = await page.EvaluateAsync<string[]>(Probes.Focus);
        return (answer[0], answer[1] == "visible");
    }

    private static async Task<int> FocusedSeatAsync(Visitor visitor) =>
        await visitor.Page.EvaluateAsync<int>("() => Number(document.activeElement.dataset.seat)");

    private static async Task<(double X, double Y)> PlaceAsync(Visitor visitor)
    {
        var place = await visitor.Page.EvaluateAsync<double[]>(
            "() => ['x', 'y'].map((name) => Number(document.activeElement.getAttribute(name)))"
        );
        return (place[0], place[1]);
    }
}
