using System.Globalization;

namespace Kiosk;

/// <summary>Dates as the server means them: in its own zone, and the same on every machine.</summary>
internal static class Texts
{
    public static string Date(DateTimeOffset? date) =>
        date?.ToString("ddd dd MMM HH:mm", CultureInfo.InvariantCulture) ?? "on a day to come";

    public static string Time(DateTimeOffset date) => date.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
