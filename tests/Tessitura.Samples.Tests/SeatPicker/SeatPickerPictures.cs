using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Takes the pictures of samples/README.md anew: <c>dotnet test --filter Name~pictures_of_the_readme</c>, which runs nothing else.</summary>
[Explicit("It writes samples/images.")]
internal sealed class SeatPickerPictures : ShopTestBase
{
    private static readonly string _folder = Path.Combine(ShopProcess.ContentRoot(), "..", "images");

    private static readonly BrowserNewContextOptions _phone = new()
    {
        ViewportSize = new() { Width = 390, Height = 780 },
        HasTouch = true,
        IsMobile = true,
    };

    [Test]
    public async Task The_pictures_of_the_readme_are_taken_anew()
    {
        var desk = await WelcomeAsync();
        await TakeAsync(desk, ".production", "seatpicker-programme");
        await desk.OpenEveningAsync(Traviata);
        var seats = await desk.FindFreeSeatsAsync(40);
        await desk.Seat(seats[30]).ClickAsync();
        await desk.Seat(seats[31]).ClickAsync();
        await TakeAsync(desk, "[data-chosen]", "seatpicker-desktop");

        var phone = await WelcomeAsync(new(_phone));
        await phone.OpenEveningAsync(Traviata);
        await phone.Seat((await phone.FindFreeSeatsAsync(40))[30]).TapAsync();
        await phone.Page.EvaluateAsync("() => document.querySelector('.legend').scrollIntoView()");
        await TakeAsync(phone, ".numbers text", "seatpicker-phone");

        var dark = await WelcomeAsync(new(_phone) { ColorScheme = ColorScheme.Dark, Locale = "de-DE" });
        await dark.GoAsync("/#/calendar");
        await TakeAsync(dark, ".calendar", "seatpicker-calendar-phone");
    }

    private static async Task TakeAsync(Visitor visitor, string shown, string name)
    {
        await Expect(visitor.Page.Locator(shown).First).ToBeVisibleAsync();
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(_folder, $"{name}.png") });
    }
}
