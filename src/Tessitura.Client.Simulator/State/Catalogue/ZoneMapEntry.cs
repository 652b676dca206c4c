namespace Tessitura.Client.Simulator;

/// <summary>How a hall is cut into price zones.</summary>
internal sealed record ZoneMapEntry(int Id, int SeatMapId, int FacilityId, string Description);
