using System.Globalization;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>Numbers as the tables show them.</summary>
internal static class Figure
{
    public static string Time(double nanoseconds) =>
        nanoseconds < 100_000
            ? (nanoseconds / 1000).ToString("0.00 µs", CultureInfo.InvariantCulture)
            : (nanoseconds / 1_000_000).ToString("0.00 ms", CultureInfo.InvariantCulture);

    public static string Bytes(double bytes) => bytes.ToString("#,0 B", CultureInfo.InvariantCulture);

    public static string Ratio(double value) =>
        value.ToString(value is > 0 and < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);
}
