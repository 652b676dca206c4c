using System.Globalization;

namespace Kiosk;

/// <summary>One way to write dates, numbers of things and lists, on the screen and on tickets.</summary>
internal static class Texts
{
    /// <summary>As the server means it: in its own zone, and the same on every machine.</summary>
    public static string Date(DateTimeOffset? date) =>
        date?.ToString("ddd dd MMM HH:mm", CultureInfo.InvariantCulture) ?? "on a day to come";

    /// <summary>Such as 1 ticket, 2 tickets.</summary>
    public static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    /// <summary>Such as 1, 2 and 3.</summary>
    public static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Such as 14:59.</summary>
    public static string Remaining(CartHold hold) =>
        $"{(int)hold.Remaining.TotalMinutes:00}:{hold.Remaining.Seconds:00}";

    public static string Describe(Evening evening) => $"{evening.Title}, {Date(evening.Date)}, {evening.Hall}";

    /// <summary>Such as $25.00–$120.00.</summary>
    public static string Prices(Evening evening, Money money) =>
        evening.Prices switch
        {
            null => "",
            var (lowest, highest) when lowest == highest => money.Format(lowest),
            var (lowest, highest) => $"{money.Format(lowest)}–{money.Format(highest)}",
        };

    public static string Prices(PriceZone zone, Money money) =>
        string.Join(", ", zone.Prices.Select(price => $"{price.PriceType.Name} {money.Format(price.Amount)}"));

    public static string SeatsLeft(int number) => number == 0 ? "sold out" : Count(number, "seat");
}
