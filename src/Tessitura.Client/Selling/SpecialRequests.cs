using System.Globalization;

namespace Tessitura.Client;

/// <summary>
/// Wishes for the search of the best seats. The server drops a name that it does not know without a word, so there are
/// no others than these; a member that is null is no wish.
/// </summary>
public sealed record SpecialRequests
{
    private static readonly string[] Names =
    [
        "ContiguousSeats",
        "WheelChairSeats",
        "NoStairs",
        "AisleSeat",
        "StartingPrice",
        "EndingPrice",
        "StartingRow",
        "EndingRow",
        "StartingSeat",
        "EndingSeat",
        "LeaveSingleSeats",
        "HoldCode",
    ];

    /// <summary>How many seats must be side by side.</summary>
    public int? ContiguousSeats { get; init; }

    /// <summary>How many places for wheelchairs.</summary>
    public int? WheelChairSeats { get; init; }

    /// <summary>True asks for seats without stairs.</summary>
    public bool? NoStairs { get; init; }

    /// <summary>At the aisle or not.</summary>
    public AisleSeat? AisleSeat { get; init; }

    /// <summary>Lowest price.</summary>
    public decimal? StartingPrice { get; init; }

    /// <summary>Highest price; not below <see cref="StartingPrice"/>.</summary>
    public decimal? EndingPrice { get; init; }

    /// <summary>First row.</summary>
    public string? StartingRow { get; init; }

    /// <summary>Last row.</summary>
    public string? EndingRow { get; init; }

    /// <summary>First seat number.</summary>
    public string? StartingSeat { get; init; }

    /// <summary>Last seat number.</summary>
    public string? EndingSeat { get; init; }

    /// <summary>True permits to leave a single free seat between taken ones.</summary>
    public bool? LeaveSingleSeats { get; init; }

    /// <summary>Opens the seats held under this code, where the server allows it.</summary>
    public int? HoldCode { get; init; }

    /// <summary>As the wire has it; null when nothing is wished for.</summary>
    /// <param name="seats">How many seats are asked for.</param>
    /// <exception cref="ArgumentException">A value is outside its range; the message names it.</exception>
    internal string? ToText(int seats)
    {
        Require(
            ContiguousSeats is null or >= 1 && !(ContiguousSeats > seats),
            $"ContiguousSeats is {Number(ContiguousSeats)}; it must be 1 to the number of seats ({Number(seats)})."
        );
        Require(
            WheelChairSeats is null or >= 0 && !(WheelChairSeats > seats),
            $"WheelChairSeats is {Number(WheelChairSeats)}; it must be 0 to the number of seats ({Number(seats)})."
        );
        Require(AisleSeat is null || Enum.IsDefined(AisleSeat.Value), "AisleSeat must be None, Left, Right or Any.");
        Require(!(StartingPrice < 0) && !(EndingPrice < 0), "StartingPrice and EndingPrice must not be negative.");
        Require(
            !(StartingPrice > EndingPrice),
            $"StartingPrice is {Number(StartingPrice)}, above EndingPrice {Number(EndingPrice)}."
        );
        Require(HoldCode is null or > 0, $"HoldCode is {Number(HoldCode)}; ids are positive.");
        (string Name, string? Value)[] pairs =
        [
            (Names[0], Number(ContiguousSeats)),
            (Names[1], Number(WheelChairSeats)),
            (Names[2], YesOrNo(NoStairs)),
            (Names[3], AisleSeat is { } aisle ? "NLRA"[(int)aisle].ToString() : null),
            (Names[4], Number(StartingPrice)),
            (Names[5], Number(EndingPrice)),
            (Names[6], Plain(StartingRow, nameof(StartingRow))),
            (Names[7], Plain(EndingRow, nameof(EndingRow))),
            (Names[8], Plain(StartingSeat, nameof(StartingSeat))),
            (Names[9], Plain(EndingSeat, nameof(EndingSeat))),
            (Names[10], YesOrNo(LeaveSingleSeats)),
            (Names[11], Number(HoldCode)),
        ];
        var text = string.Join(
            '&',
            pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={pair.Value}")
        );
        return text.Length == 0 ? null : text;
    }

    /// <summary>Looks through a text written by hand.</summary>
    /// <exception cref="ArgumentException">A name is unknown to the server, or a pair has no value.</exception>
    internal static void Check(string text)
    {
        foreach (var pair in text.Split('&'))
        {
            var parts = pair.Split('=');
            Require(
                parts.Length == 2 && parts[1].Trim().Length > 0,
                "SpecialRequests must be name=value pairs joined by &."
            );
            Require(
                Names.Contains(parts[0].Trim(), StringComparer.OrdinalIgnoreCase),
                $"SpecialRequests has '{parts[0].Trim()}', which the server would drop silently; it knows {string.Join(", ", Names)}."
            );
        }
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? YesOrNo(bool? value) =>
        value switch
        {
            true => "Y",
            false => "N",
            null => null,
        };

    private static string? Plain(string? value, string member)
    {
        Require(
            value is null
                || (
                    value.Trim().Length > 0
                    && !value.Contains('&', StringComparison.Ordinal)
                    && !value.Contains('=', StringComparison.Ordinal)
                ),
            $"{member} is '{value}'; it must not be empty and not hold & or =."
        );
        return value?.Trim();
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message, "specialRequests");
        }
    }
}

/// <summary>A wish for a seat at the aisle.</summary>
public enum AisleSeat
{
    /// <summary>No wish; <c>N</c> on the wire.</summary>
    None,

    /// <summary>Aisle on the left; <c>L</c>.</summary>
    Left,

    /// <summary>Aisle on the right; <c>R</c>.</summary>
    Right,

    /// <summary>Aisle on either side; <c>A</c>.</summary>
    Any,
}
