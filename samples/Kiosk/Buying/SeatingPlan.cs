namespace Kiosk;

/// <summary>The house as it is sold for one evening.</summary>
internal sealed record SeatingPlan
{
    public required IReadOnlyList<Screen> Screens { get; init; }

    /// <summary>Empty where everybody sits where they like.</summary>
    public required IReadOnlyList<Seat> Seats { get; init; }

    /// <summary>The zones with something for sale, the best first.</summary>
    public required IReadOnlyList<PriceZone> Zones { get; init; }

    /// <summary>Names by section id.</summary>
    public required IReadOnlyDictionary<int, string> Sections { get; init; }

    /// <summary>Texts for the legend by seat status id.</summary>
    public required IReadOnlyDictionary<int, string> Statuses { get; init; }

    public Seat? Find(int seatId) => Seats.FirstOrDefault(seat => seat.IsSeat && seat.Id == seatId);

    public string SectionOf(Seat seat) => Sections.GetValueOrDefault(seat.SectionId, "");
}
