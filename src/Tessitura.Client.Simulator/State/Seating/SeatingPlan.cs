using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>A seat map: all its locations, the rows they stand in, and the screens that show them.</summary>
internal sealed class SeatingPlan
{
    private readonly FrozenDictionary<int, int> _indexes;

    public SeatingPlan(int id, string description, IReadOnlyList<ScreenEntry> screens, IReadOnlyList<Place> places)
    {
        Id = id;
        Description = description;
        Screens = screens;
        Places = places;
        _indexes = places.Select((place, index) => (place.Id, index)).ToFrozenDictionary(p => p.Id, p => p.index);
        Rows =
        [
            .. places
                .Where(p => p.IsSeat)
                .GroupBy(p => (p.SectionId, p.LogicalRow))
                .Select(row => (IReadOnlyList<Place>)[.. row.OrderBy(p => p.LogicalNumber)]),
        ];
    }

    public int Id { get; }

    public string Description { get; }

    public IReadOnlyList<ScreenEntry> Screens { get; }

    /// <summary>Every location, seats first.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The seats, row by row, from left to right.</summary>
    public IReadOnlyList<IReadOnlyList<Place>> Rows { get; }

    /// <summary>Where a seat stands in <see cref="Places"/>; -1 for an id that is not on this map.</summary>
    public int IndexOf(int seatId) => _indexes.GetValueOrDefault(seatId, -1);
}
