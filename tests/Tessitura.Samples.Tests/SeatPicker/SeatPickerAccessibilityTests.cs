using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerAccessibilityTests : ShopTestBase
{
    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Every_view_has_names_landmarks_and_text_that_stands_out(ColorScheme scheme)
    {
        var visitor = await WelcomeAsync(new() { ColorScheme = scheme });
        await ExamineAsync(visitor, "What is on");
        await visitor.OpenEveningAsync(Traviata);
        await visitor.FindFreeSeatsAsync(1);
        await visitor.Seat((await visitor.FindFreeSeatsAsync(1))[0]).ClickAsync();
        await ExamineAsync(visitor, "La traviata");
        await ExamineMapAsync(visitor);
        await visitor.ReserveSeatsAsync(1);
        await ExamineAsync(visitor, "Your cart");
        await visitor.Link("Continue to payment").ClickAsync();
        await ExamineAsync(visitor, "Payment");
        await visitor.Field("E-mail").FillAsync("visitor@example.org");
        await visitor.Button("Continue as a guest").ClickAsync();
        await visitor.FillCardAsync(GoodCard);
        await ExamineAsync(visitor, "Payment");
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(2);
        await ExamineAsync(visitor, "Enjoy the evening!");
    }

    [Test]
    public async Task A_seat_says_where_it_is_what_it_costs_and_what_it_is()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var seat = (await visitor.FindFreeSeatsAsync(1))[0];

        var place = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stalls, row " }).And(visitor.Seat(seat));
        await Expect(place)
            .ToHaveAccessibleNameAsync(
                new System.Text.RegularExpressions.Regex(@"^Stalls, row \w+, seat \d+, .+\$.+, free$")
            );
        await Expect(place).ToHaveAttributeAsync("aria-pressed", "false");

        await place.ClickAsync();
        await Expect(visitor.Seat(seat)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visitor.Seat(seat))
            .ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(", chosen$"));
        await Expect(visitor.Page.Locator("#live")).ToContainTextAsync("is chosen. 1 seat chosen.");
    }

    [Test]
    public async Task Card_fields_help_browsers_and_phones_to_fill_them()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();

        await Expect(visitor.Field("Card number")).ToHaveAttributeAsync("autocomplete", "cc-number");
        await Expect(visitor.Field("Card number")).ToHaveAttributeAsync("inputmode", "numeric");
        await Expect(visitor.Field("Name on the card")).ToHaveAttributeAsync("autocomplete", "cc-name");
        await Expect(visitor.Field("Valid until")).ToHaveAttributeAsync("autocomplete", "cc-exp");
        await Expect(visitor.Field("Security code")).ToHaveAttributeAsync("autocomplete", "cc-csc");
        Assert.That(
            await visitor.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"),
            Is.Zero
        );
    }

    private static async Task ExamineAsync(Visitor visitor, string heading)
    {
        await Expect(visitor.Heading(heading).First).ToBeVisibleAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await AskAsync(visitor, Probes.Structure), Is.Empty, $"structure of '{heading}'");
            Assert.That(await AskAsync(visitor, Probes.NamelessControls), Is.Empty, $"controls of '{heading}'");
            Assert.That(await AskAsync(visitor, Probes.WeakText), Is.Empty, $"contrast on '{heading}'");
        }
    }

    private static async Task ExamineMapAsync(Visitor visitor) =>
        Assert.That(await AskAsync(visitor, Probes.WeakZones), Is.Empty, "colours of the zones");

    private static Task<string[]> AskAsync(Visitor visitor, string probe) =>
        visitor.Page.EvaluateAsync<string[]>(probe);
}
