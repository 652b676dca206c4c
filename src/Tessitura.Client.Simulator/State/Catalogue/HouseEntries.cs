namespace Tessitura.Client.Simulator;

/// <summary>A hall. A hall without numbered seats has a capacity instead of a seating plan that can be chosen from.</summary>
internal sealed record FacilityEntry(int Id, string Description, int SeatMapId, int ZoneMapId, SeatingPlan Plan)
{
    /// <summary>People admitted where no seat is numbered; 0 in a seated hall.</summary>
    public int Capacity { get; init; }

    public bool IsGeneralAdmission => Capacity > 0;
}

/// <summary>A level of the house, such as the stalls.</summary>
internal sealed record SectionEntry(int Id, int SeatMapId, string Description, string ShortDescription, string Legend);

/// <summary>How a hall is cut into price zones.</summary>
internal sealed record ZoneMapEntry(int Id, int SeatMapId, int FacilityId, string Description);

/// <summary>A price zone; rank 1 is the best.</summary>
internal sealed record ZoneEntry(int Id, int ZoneMapId, string Description, string ShortDescription, int Rank)
{
    public const int NumberedGroup = 1;
    public const int StandingGroup = 2;

    /// <summary>Its letter on seat maps.</summary>
    public required string Legend { get; init; }

    /// <summary>The row of the reference table <c>ZoneGroups</c>.</summary>
    public required int GroupId { get; init; }
}

/// <summary>A page of a seat map, with the neighbours that a person can turn to (0 where there is none).</summary>
internal sealed record ScreenEntry(int Id, string Description, int Rows, int Columns)
{
    public int Up { get; init; }

    public int Down { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    public IReadOnlyList<HouseRectangle> Rectangles { get; init; } = [];
}

/// <summary>A box that a seat map draws behind its seats; colours are 0xRRGGBB.</summary>
internal sealed record HouseRectangle(int X, int Y, int Width, int Height, int Brush, string Text);

/// <summary>What can be the matter with a seat; colours are 0xRRGGBB.</summary>
internal sealed record SeatStatusEntry(
    int Id,
    string Code,
    string Description,
    string Legend,
    int Priority,
    int Back,
    int Fore
)
{
    /// <summary>Every status that the simulator gives a seat.</summary>
    public static IReadOnlyList<SeatStatusEntry> All { get; } =
    [
        new(SeatStatusIds.Available, "A", "Available", "Available", 1, 0x2E9E5B, 0xFFFFFF),
        new(SeatStatusIds.Held, "H", "Held", "Held", 2, 0xE0A526, 0x000000),
        new(SeatStatusIds.NotInAllocation, "N", "Not in allocation", "Not on sale here", 3, 0xB0B0B0, 0x000000),
        new(SeatStatusIds.Blocked, "B", "Blocked", "Blocked", 4, 0x404040, 0xFFFFFF),
        new(SeatStatusIds.ReservedUnpaid, "R", "Reserved, unpaid", "Reserved", 5, 0xD9822B, 0xFFFFFF),
        new(SeatStatusIds.ReservedPaid, "P", "Reserved, paid", "Sold", 6, 0xC0392B, 0xFFFFFF),
        new(SeatStatusIds.Ticketed, "T", "Ticketed", "Sold", 7, 0x8E2A20, 0xFFFFFF),
    ];
}

/// <summary>The seat statuses that the simulator gives out.</summary>
internal static class SeatStatusIds
{
    public const int Available = 0;
    public const int Held = 4;
    public const int NotInAllocation = 5;
    public const int Blocked = 6;

    /// <summary>In somebody's cart, or in a saved order that is not paid.</summary>
    public const int ReservedUnpaid = 7;
    public const int ReservedPaid = 8;
    public const int Ticketed = 13;
}
