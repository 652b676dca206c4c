namespace Tessitura.Client.Simulator;

/// <summary>A location on a seat map: a seat, or something that is none, such as the stage.</summary>
internal sealed record Place(int Id, int SectionId, int ScreenId, int ZoneId)
{
    public bool IsSeat { get; init; } = true;

    public string Row { get; init; } = "";

    public string Number { get; init; } = "";

    public int LogicalRow { get; init; }

    /// <summary>Neighbours differ by one; across an aisle the number jumps.</summary>
    public int LogicalNumber { get; init; }

    public int X { get; init; }

    public int Y { get; init; }

    /// <summary><c>L</c> or <c>R</c> where an aisle is on that side of the seat, else <c>N</c>.</summary>
    public string Aisle { get; init; } = "N";

    public bool HasStairs { get; init; }

    public int SeatTypeId { get; init; } = SeatTypeIds.Standard;

    /// <summary>0 for none.</summary>
    public int AllocationId { get; init; }

    /// <summary>The rank that its allocation asks for; 0 for everybody.</summary>
    public int MinRank { get; init; }

    /// <summary>The hold code that the seat starts with; 0 for none.</summary>
    public int HoldCodeId { get; init; }

    public string DisplayLetter { get; init; } = "";

    /// <summary>Rank among all seats of the plan for the best-seat search: less is better.</summary>
    public int Quality { get; init; }
}

/// <summary>The kinds of locations on a seat map.</summary>
internal static class SeatTypeIds
{
    public const int Standard = 1;
    public const int Wheelchair = 2;
    public const int Stage = 3;
    public const int Pillar = 4;
    public const int Companion = 5;
    public const int RestrictedView = 6;
}
