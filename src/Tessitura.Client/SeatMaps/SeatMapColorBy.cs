namespace Tessitura.Client;

/// <summary>What the colour of a seat tells.</summary>
public enum SeatMapColorBy
{
    /// <summary>Its price zone, as long as it is available; the others are grey.</summary>
    Zone,

    /// <summary>Its status, in the colours of <c>ReferenceData/SeatStatuses</c>.</summary>
    Status,
}
