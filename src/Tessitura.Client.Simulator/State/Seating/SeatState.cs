namespace Tessitura.Client.Simulator;

/// <summary>A location of the plan as one buyer sees it on one evening.</summary>
internal readonly record struct SeatState(Place Place, int StatusId, int HoldCodeId);
