namespace Tessitura.Client;

/// <summary>What is sold, and where its tables are found.</summary>
/// <param name="Title">What is played.</param>
/// <param name="Facility">The hall; null for a package without seats of its own.</param>
/// <param name="ZoneMap">The zone map; null when the service names none.</param>
internal sealed record SeatMapProduct(string Title, FacilitySummary? Facility, ZoneMapSummary? ZoneMap)
{
    public int? FacilityId => IdOrNull(Facility?.Id);

    public int? ZoneMapId => IdOrNull(ZoneMap?.Id);

    public int? SeatMapId => IdOrNull(Facility?.SeatMap?.Id) ?? IdOrNull(ZoneMap?.SeatMap?.Id);

    // 0 and -1 stand for "none".
    private static int? IdOrNull(int? id) => id > 0 ? id : null;
}
