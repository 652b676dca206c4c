using System.Globalization;

namespace Kiosk;

/// <summary>Asks for a card as it stands on its front and back; the number and the code are typed unseen.</summary>
internal sealed class CardPrompt(IAnsiConsole console)
{
    public async Task<Card> AskAsync(CancellationToken stop)
    {
        var owner = await new TextPrompt<string>("Name on the card:").ShowAsync(console, stop);
        var number = await new TextPrompt<string>("Number:")
            .Secret()
            .Validate(text => Digits(text).Length is >= 12 and <= 19, "A card number has 12 to 19 digits.")
            .ShowAsync(console, stop);
        var expiry = await new TextPrompt<string>("Valid until (MM/YY):")
            .Validate(text => Expiry(text) is not null, "Please type it like 09/31.")
            .ShowAsync(console, stop);
        var code = await new TextPrompt<string>("Security code:").Secret().ShowAsync(console, stop);
        var end = Expiry(expiry)!.Value;
        return new Card(Digits(number), owner, end.Month, end.Year, code);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static DateOnly? Expiry(string text) =>
        DateOnly.TryParseExact(
            $"20{text[^Math.Min(2, text.Length)..]}-{text[..Math.Min(2, text.Length)]}",
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
}
