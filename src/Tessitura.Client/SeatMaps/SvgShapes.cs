using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Outlines as path data. A seat is 16 by 16 around its top left corner, and there are 20 from one to the next.</summary>
internal static class SvgShapes
{
    public const int Seat = 16;
    public const int Pitch = 20;

    /// <summary>A seat that can be had.</summary>
    public const string Free = "M4 0h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z";

    /// <summary>A seat that somebody has: a dot.</summary>
    public const string Taken = "M4.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z";

    /// <summary>A seat that the house keeps: a ring.</summary>
    public const string Kept = "M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM5.6 8a2.4 2.4 0 1 1 4.8 0a2.4 2.4 0 1 1-4.8 0z";

    /// <summary>A seat that nobody can have: a cross.</summary>
    public const string Blocked =
        "M4.5 5.9L5.9 4.5L8 6.6L10.1 4.5L11.5 5.9L9.4 8L11.5 10.1L10.1 11.5L8 9.4L5.9 11.5L4.5 10.1L6.6 8z";

    /// <summary>A smaller seat, for one that cannot be had where its colour tells the status.</summary>
    public const string Small = "M6 3h4a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z";

    /// <summary>The outline of a seat in one availability.</summary>
    public static string Of(SeatAvailability availability, SeatMapColorBy colorBy) =>
        (availability, colorBy) switch
        {
            (SeatAvailability.Available, _) => Free,
            (_, SeatMapColorBy.Status) => Small,
            (SeatAvailability.Reserved or SeatAvailability.Sold, _) => Taken,
            (SeatAvailability.Held or SeatAvailability.NotOffered, _) => Kept,
            _ => Blocked,
        };

    /// <summary>Appends lines that show a person in a wheelchair.</summary>
    public static void AddWheelchair(StringBuilder lines, long x, long y) =>
        Move(lines, x + 6.5, y + 2.8).Append("v.01m0 2.6v4h3.8l1.9 3.2m-7.6-5.2a3.5 3.5 0 1 0 4.9 4.6");

    /// <summary>Appends lines that show three steps.</summary>
    public static void AddStairs(StringBuilder lines, long x, long y) =>
        Move(lines, x + 5, y + 11.4).Append("h2v-2.8h2.2v-2.8h2.2");

    /// <summary>Appends lines along the sides that have an aisle.</summary>
    public static void AddAisle(StringBuilder lines, long x, long y, SeatAisle aisle)
    {
        if (aisle.HasFlag(SeatAisle.Left))
        {
            Move(lines, x + 2.5, y + 5).Append("v6");
        }

        if (aisle.HasFlag(SeatAisle.Right))
        {
            Move(lines, x + 13.5, y + 5).Append("v6");
        }
    }

    /// <summary>Appends the check mark of a chosen seat.</summary>
    public static void AddCheck(StringBuilder lines, long x, long y) =>
        Move(lines, x + 4.2, y + 8.2).Append("l2.8 2.8l5-5.6");

    private static StringBuilder Move(StringBuilder lines, double x, double y) =>
        lines.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}");
}
