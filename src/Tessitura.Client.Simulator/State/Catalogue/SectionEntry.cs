namespace Tessitura.Client.Simulator;

/// <summary>A level of the house, such as the stalls.</summary>
internal sealed record SectionEntry(int Id, int SeatMapId, string Description, string ShortDescription, string Legend);
