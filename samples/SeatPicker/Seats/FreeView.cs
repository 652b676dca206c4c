namespace SeatPicker;

/// <summary>What changes quickly: the free seats, and how many are left in each zone.</summary>
internal sealed record FreeView(IEnumerable<int> Seats, IReadOnlyDictionary<int, ZoneCount> Zones);

/// <param name="Free">Seats that anybody may take.</param>
/// <param name="Wheelchairs">Places for wheelchairs and those who come with them.</param>
internal readonly record struct ZoneCount(int Free, int Wheelchairs);
