namespace Tessitura.Client.Simulator;

/// <summary>A hall. A hall without numbered seats has a capacity instead of a seating plan that can be chosen from.</summary>
internal sealed record FacilityEntry(int Id, string Description, int SeatMapId, int ZoneMapId, SeatingPlan Plan)
{
    /// <summary>People admitted where no seat is numbered; 0 in a seated hall.</summary>
    public int Capacity { get; init; }

    public bool IsGeneralAdmission => Capacity > 0;
}
