namespace SeatPicker;

/// <param name="Id">Of the performance.</param>
/// <param name="Title">Of what is played.</param>
/// <param name="Date">Curtain time, with the offset of the theatre: the page shows it as the clock on its wall.</param>
/// <param name="Hall">Where.</param>
/// <param name="Minutes">How long; null when nobody said.</param>
internal sealed record Evening(int Id, string Title, DateTimeOffset? Date, string Hall, int? Minutes)
{
    /// <summary>The run that it belongs to; null in the programme of nobody.</summary>
    public int? ProductionId { get; init; }

    /// <summary>Such as "Seated" or "General admission", in the house's words.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it can be bought here, and if not, why.</summary>
    public EveningSale? Sale { get; init; }
}
