namespace SeatPicker;

/// <summary>The number of a card, as far as it tells by itself whether it can be one.</summary>
internal static class CardNumber
{
    private const int Shortest = 12;
    private const int Longest = 19;

    /// <summary>Blanks and dashes are how people write it; whatever else is no digit makes it empty.</summary>
    public static string Digits(string text)
    {
        var number = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return number.All(char.IsAsciiDigit) ? number : "";
    }

    /// <summary>Its length and its check digit fit.</summary>
    public static bool IsValid(string digits) => digits.Length is >= Shortest and <= Longest && HasCheckDigit(digits);

    // Luhn: every second digit from the right is doubled, and the digits add up to tens.
    private static bool HasCheckDigit(string digits) =>
        digits.Reverse().Select((digit, i) => (digit - '0') * ((i % 2) + 1)).Sum(value => value > 9 ? value - 9 : value)
            % 10
        == 0;
}
