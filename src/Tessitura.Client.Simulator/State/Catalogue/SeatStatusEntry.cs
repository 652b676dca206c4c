namespace Tessitura.Client.Simulator;

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
