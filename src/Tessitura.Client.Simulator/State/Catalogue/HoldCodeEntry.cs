namespace Tessitura.Client.Simulator;

/// <summary>Why seats are kept back. A blackout takes them off sale altogether.</summary>
internal sealed record HoldCodeEntry(int Id, string Description, string Legend, int CategoryId, bool IsBlackout);
