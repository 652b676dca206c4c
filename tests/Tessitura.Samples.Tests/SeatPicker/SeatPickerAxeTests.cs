using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Tessitura.Client.Simulator;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What the axe rules find on every screen of the shop, in light and in dark.</summary>
internal sealed class SeatPickerAxeTests : ShopTestBase
{
    // A screen more is a line more: what to do to get there, and what stands there then.
    private static readonly (string Screen, Func<Visitor, Task> Go, string Shown)[] _screens =
    [
        ("programme", visitor => visitor.GoAsync("/"), ".production"),
        ("calendar", visitor => visitor.GoAsync("/#/calendar"), ".calendar"),
        ("unknown view", visitor => visitor.GoAsync("/#/nothing"), ".sheet h1"),
        ("login", visitor => visitor.GoAsync("/#/login"), "h1:text('Log in')"),
        ("register", visitor => visitor.GoAsync("/#/register"), "h1:text('Set up your login')"),
        ("forgotten", visitor => visitor.GoAsync("/#/forgotten"), "h1:text('Forgotten your password?')"),
        ("packages", visitor => visitor.GoAsync("/#/packages"), "[data-package]"),
        ("package", visitor => visitor.GoAsync("/#/packages/805"), ".package-group"),
        ("giving", visitor => visitor.GoAsync("/#/giving"), "h1:text('Give and support')"),
        ("unnumbered", visitor => visitor.GoAsync($"/#/evening/{Studio}"), ".unnumbered"),
        ("evening", ChooseAsync, "[data-chosen]"),
        ("cart", visitor => visitor.Page.ClickAsync("#reserve"), ".cart-picture"),
        ("who", visitor => visitor.GoAsync("/#/pay"), ".who"),
        ("payment", EnterAsync, ".card-form"),
        ("order", PayAsync, ".ticket"),
        ("orders", visitor => visitor.GoAsync("/#/orders"), "main h1"),
        ("unknown page", visitor => visitor.GoAsync("/nothing/here"), ".frame-tools"),
    ];

    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap((rule) =>
            rule.nodes.map((node) => `${rule.id}, ${rule.help}: ${node.html}`))
        """;

    // The rules look at every seat, and a small house has seats of every kind.
    protected override SimulatorOptions Theatre => new() { Seats = 160 };

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Nothing_is_found_on_any_screen(ColorScheme scheme)
    {
        var visitor = await WelcomeAsync(new() { ColorScheme = scheme }, Axe(), refusals: 404);
        var findings = new List<string>();
        foreach (var (screen, go, shown) in _screens)
        {
            await go(visitor);
            await Expect(visitor.Page.Locator(shown).First).ToBeVisibleAsync();
            findings.AddRange(
                (await visitor.Page.EvaluateAsync<string[]>(Violations)).Select(found => $"{screen}: {found}")
            );
        }

        Assert.That(findings, Is.Empty);
    }

    // Once for each page that is loaded: given in anew for each screen, the rules are most of the work.
    private static string Axe()
    {
        var package = typeof(AxeResult).Assembly;
        var name = package
            .GetManifestResourceNames()
            .Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var rules = new StreamReader(package.GetManifestResourceStream(name)!);
        return rules.ReadToEnd();
    }

    private static async Task ChooseAsync(Visitor visitor)
    {
        await visitor.GoAsync($"/#/evening/{Traviata}");
        await visitor.Seat((await visitor.FindFreeSeatsAsync(1))[0]).ClickAsync();
    }

    private static async Task EnterAsync(Visitor visitor)
    {
        await visitor.Page.Locator("#field-email").FillAsync("visitor@example.org");
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task PayAsync(Visitor visitor)
    {
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
    }
}
