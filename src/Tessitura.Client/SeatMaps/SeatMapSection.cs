namespace Tessitura.Client;

/// <summary>A section of the house, such as the stalls.</summary>
public sealed record SeatMapSection
{
    /// <summary>As in <c>Seat.SectionId</c>.</summary>
    public required int Id { get; init; }

    /// <summary>Never empty for a row of the table; <c>Section 7</c> when the table has none.</summary>
    public required string Name { get; init; }

    /// <summary>Short name; empty when there is none.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Text for a legend; empty when there is none.</summary>
    public string Legend { get; init; } = "";

    /// <summary>False when <c>ReferenceData/Sections</c> has no such row.</summary>
    public bool IsKnown { get; init; } = true;
}
