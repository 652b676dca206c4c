using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Wishes for the best-seat search: <c>name=value</c> pairs joined by <c>&amp;</c>.</summary>
internal sealed record SpecialRequests
{
    public static SpecialRequests None { get; } = new();

    /// <summary>Seats that must be side by side; 0 lets the search split when it has to.</summary>
    public int ContiguousSeats { get; init; }

    public int WheelChairSeats { get; init; }

    public bool NoStairs { get; init; }

    /// <summary><c>L</c>, <c>R</c>, <c>A</c> for either; anything else is no wish.</summary>
    public string AisleSeat { get; init; } = "N";

    public decimal? StartingPrice { get; init; }

    public decimal? EndingPrice { get; init; }

    public string StartingRow { get; init; } = "";

    public string EndingRow { get; init; } = "";

    public int? StartingSeat { get; init; }

    public int? EndingSeat { get; init; }

    /// <summary>True allows a single free seat to be left between taken ones.</summary>
    public bool LeaveSingleSeats { get; init; }

    /// <summary>Opens the seats that are held under this code; 0 opens none.</summary>
    public int HoldCode { get; init; }

    /// <summary>Reads the text of a request. Unknown names and unreadable values are dropped silently, as the service does.</summary>
    public static SpecialRequests Parse(string? text) =>
        (text ?? "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .Aggregate(None, (requests, pair) => requests.With(pair[0].ToUpperInvariant(), pair[1]));

    private SpecialRequests With(string name, string value) =>
        name switch
        {
            "CONTIGUOUSSEATS" => this with { ContiguousSeats = Number(value) ?? ContiguousSeats },
            "WHEELCHAIRSEATS" => this with { WheelChairSeats = Number(value) ?? WheelChairSeats },
            "NOSTAIRS" => this with { NoStairs = IsYes(value) },
            "AISLESEAT" => this with { AisleSeat = value.ToUpperInvariant() },
            "STARTINGPRICE" => this with { StartingPrice = Money(value) },
            "ENDINGPRICE" => this with { EndingPrice = Money(value) },
            "STARTINGROW" => this with { StartingRow = value.ToUpperInvariant() },
            "ENDINGROW" => this with { EndingRow = value.ToUpperInvariant() },
            "STARTINGSEAT" => this with { StartingSeat = Number(value) },
            "ENDINGSEAT" => this with { EndingSeat = Number(value) },
            "LEAVESINGLESEATS" => this with { LeaveSingleSeats = IsYes(value) },
            "HOLDCODE" => this with { HoldCode = Number(value) ?? HoldCode },
            _ => this,
        };

    private static bool IsYes(string value) => value.Equals("Y", StringComparison.OrdinalIgnoreCase);

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Money(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var money) ? money : null;
}
