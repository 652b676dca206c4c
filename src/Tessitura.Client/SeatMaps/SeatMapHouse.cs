namespace Tessitura.Client;

/// <summary>The tables that are found through the performance or package.</summary>
internal sealed record SeatMapHouse(
    SeatMapProduct Product,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Screen> Screens,
    IReadOnlyList<Zone> Zones
);
