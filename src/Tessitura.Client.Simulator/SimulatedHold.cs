namespace Tessitura.Client.Simulator;

/// <summary>A numbered seat in the cart of a web session.</summary>
/// <param name="PerformanceId">The evening.</param>
/// <param name="SeatId">The seat.</param>
/// <param name="WebSession">The number of the session: 1 for the first that was opened.</param>
public sealed record SimulatedHold(int PerformanceId, int SeatId, int WebSession);
