using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Card data for as long as a checkout takes; nothing but the last four digits outlives it.</summary>
internal sealed class CardData(string number, int month, int year)
{
    public string Number { get; } = Digits(number);

    public string LastFour => Number[^4..];

    /// <summary>Reads the tracks of a swiped card; null where neither can be read.</summary>
    public static CardData? FromTracks(string? track1, string? track2) =>
        FromTrack(track1, '^', "%B") ?? FromTrack(track2, '=', ";");

    /// <summary>Refuses what <see cref="Check(DateTimeOffset)"/> does, and a card of another brand than the payment method.</summary>
    public void Check(PaymentMethodEntry method, DateTimeOffset now)
    {
        if (method.PaymentTypeId != PaymentTypeIds.CreditCard)
        {
            throw ServiceFault.Rejected($"Payment method {method.Id} is not a credit card.");
        }

        Check(now);
        if (!CardBrand.Fits(method.AccountTypeId, Number))
        {
            throw ServiceFault.Rejected("The card number does not fit the card type.");
        }
    }

    /// <summary>Refuses a number that no card can have, and a card that has expired.</summary>
    public void Check(DateTimeOffset now)
    {
        if (Number.Length is < 12 or > 19 || !HasCheckDigit(Number))
        {
            throw ServiceFault.Rejected("The card number is not valid.");
        }

        if (month is < 1 or > 12 || FullYear * 12 + month < now.Year * 12 + now.Month)
        {
            throw ServiceFault.Rejected("The card has expired, or its expiry date is missing.");
        }
    }

    public override string ToString() => "***";

    private int FullYear => year < 100 ? 2000 + year : year;

    private static CardData? FromTrack(string? track, char separator, string start)
    {
        if (track is null || !track.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var fields = track[start.Length..].Split(separator);
        var expiry = fields[^1];
        return
            fields.Length < 2
            || expiry.Length < 4
            || !int.TryParse(expiry[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(expiry[2..4], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? null
            : new CardData(fields[0], month, year);
    }

    // Luhn: double every second digit from the right, add the digits up, end on a ten.
    private static bool HasCheckDigit(string number) =>
        number.Reverse().Select((digit, i) => (digit - '0') * (i % 2 + 1)).Sum(value => value > 9 ? value - 9 : value)
            % 10
        == 0;

    // Anything that is no digit, blanks and dashes aside, makes the number unusable.
    private static string Digits(string text)
    {
        var number = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return number.All(char.IsAsciiDigit) ? number : "";
    }
}

/// <summary>Tells the brand of a card by its first digits.</summary>
internal static class CardBrand
{
    private const int Visa = 1;
    private const int Mastercard = 2;

    public static bool Fits(int? accountTypeId, string number) =>
        accountTypeId switch
        {
            Visa => number[0] == '4',
            Mastercard => number[0] is '5' or '2',
            _ => true,
        };
}
