namespace SeatPicker;

/// <summary>What changes quickly: the free seats, and how many are left in each zone.</summary>
internal sealed record FreeView(IEnumerable<int> Seats, IReadOnlyDictionary<int, int> Zones);
