using System.Globalization;

namespace Kiosk;

/// <summary>A credit card, for as long as a checkout takes; its text form shows four digits.</summary>
internal sealed record Card(string Number, string Owner, int Month, int Year, string SecurityCode)
{
    private const char Hidden = '•';

    public override string ToString() => $"the card ending in {Number[^4..]}";

    /// <summary>The digits of a text, in whatever script they are written.</summary>
    public static string DigitsOf(string text) =>
        string.Concat(text.Where(char.IsDigit).Select(CharUnicodeInfo.GetDecimalDigitValue));

    /// <summary>True for 12 to 19 digits whose last one is right (Luhn), whatever stands between them.</summary>
    public static bool IsNumber(string text)
    {
        var digits = DigitsOf(text);
        var sum = digits.Reverse().Select((digit, i) => (digit - '0') * (1 + i % 2)).Sum(n => n > 9 ? n - 9 : n);
        return digits.Length is >= 12 and <= 19 && sum % 10 == 0;
    }

    /// <summary>The text without a digit that could belong to a card.</summary>
    public static string Hide(string text) =>
        string.Concat(text.Select(letter => char.IsDigit(letter) ? Hidden : letter));

    public static string HideAll(string text) => new(Hidden, text.Length);
}
