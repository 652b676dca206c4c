namespace Tessitura.Client.Simulator;

/// <summary>A price zone; rank 1 is the best.</summary>
internal sealed record ZoneEntry(int Id, int ZoneMapId, string Description, string ShortDescription, int Rank);
