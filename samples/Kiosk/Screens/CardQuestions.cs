using System.Globalization;

namespace Kiosk;

/// <summary>Asks for a card as it stands on its front and back. A digit is shown in the expiry alone: nobody reads a number from the screen, whichever field it was typed into.</summary>
internal sealed class CardQuestions(KioskScreen screen, IRenderable cart)
{
    private const int LongestName = 60;
    private const int LongestNumber = 19;
    private const string ExpiryLike = "01/31";

    private readonly TextPage _owner = new("Name on the card", cart)
    {
        Accepts = text => text.Length <= LongestName,
        Allowed = $"A name has at most {LongestName} letters.",
        Show = Card.Hide,
        Check = text =>
            Card.IsNumber(text)
                ? "That looks like a card number, and it is forgotten. First comes the name on the card, then its number."
            : text.Length == 0 || text.Any(char.IsDigit)
                ? "Please type the name as it stands on the card, without digits."
            : null,
    };

    private readonly TextPage _number = new("Card number", cart)
    {
        Accepts = text =>
            text.All(letter => char.IsDigit(letter) || letter is ' ' or '-')
            && Card.DigitsOf(text).Length <= LongestNumber,
        Allowed = $"A card number has digits alone, at most {LongestNumber}.",
        Show = Card.Hide,
        Check = text =>
            Card.IsNumber(text) ? null : "That is no card number: please look at the card and type all its digits.",
    };

    private readonly TextPage _expiry = new("Valid until (MM/YY)", cart)
    {
        // No card number begins like a month: a number typed here is refused at its first digit.
        Accepts = text => text.Length <= ExpiryLike.Length && EndOf(text + ExpiryLike[text.Length..]) is not null,
        Allowed = $"Please type month and year like {ExpiryLike}.",
        Show = text => text,
        Check = text => EndOf(text) is null ? $"Please type month and year like {ExpiryLike}." : null,
    };

    private readonly TextPage _securityCode = new("Security code", cart)
    {
        Accepts = text => text.All(char.IsAsciiDigit) && text.Length <= 4,
        Allowed = "The security code has 3 or 4 digits.",
        Show = Card.Hide,
        Check = text => text.Length is 3 or 4 ? null : "The security code has 3 or 4 digits.",
    };

    private readonly string[] _answers = new string[4];
    private int _next;

    /// <summary>Null for somebody who goes back before the first question. Asked again, it begins with the last one.</summary>
    public async Task<Card?> AskAsync(CancellationToken stop)
    {
        TextPage[] pages = [_owner, _number, _expiry, _securityCode];
        _next = Math.Min(_next, pages.Length - 1);
        while (_next < pages.Length)
        {
            if (await screen.AskAsync(pages[_next], stop) is { } answer)
            {
                _answers[_next++] = answer;
            }
            else if (_next == 0)
            {
                return null;
            }
            else
            {
                _next--;
            }
        }

        var end = EndOf(_answers[2])!.Value;
        return new Card(Card.DigitsOf(_answers[1]), _answers[0], end.Month, end.Year, _answers[3]);
    }

    private static DateOnly? EndOf(string text) =>
        text.Length == ExpiryLike.Length
        && DateOnly.TryParseExact(
            $"20{text[3..]}/{text[..2]}{text[2]}",
            "yyyy/MM/",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var end
        )
            ? end
            : null;
}
