namespace Tessitura.Client;

/// <summary>Joins the places of an answer with the tables, keeping those of an earlier map that are as they were. One use each.</summary>
internal sealed class SeatJoin
{
    private readonly SeatTables _tables;
    private readonly JoinedTable<SeatMapSection> _sections;
    private readonly JoinedTable<SeatMapZone> _zones;
    private readonly JoinedTable<SeatMapScreen> _screens;
    private readonly JoinedTable<SeatMapStatus> _statuses;
    private readonly JoinedTable<SeatMapSeatType> _seatTypes;
    private readonly Dictionary<string, string> _texts = [];

    public SeatJoin(SeatMapRequest request, SeatTables tables)
    {
        _tables = tables;
        _sections = new(tables.Sections, row => row.Id, SeatTables.UnknownSection);
        _zones = new(tables.Zones, row => row.Id, id => ZoneTable.Unknown(id, _zones!.Count, tables.Prices));
        _screens = new(tables.Screens, row => row.Id, SeatTables.UnknownScreen, firstId: int.MinValue);
        _statuses = new(tables.Statuses, row => row.Id, StatusTable.Unknown, firstId: 0);
        _seatTypes = new(tables.SeatTypes, row => row.Id, id => SeatTables.UnknownSeatType(request, id));
    }

    /// <summary>The places by id; in the order of <see cref="Places"/>.</summary>
    public Dictionary<int, SeatMapSeat> ById { get; } = [];

    /// <summary>The places in the order of the answer.</summary>
    public List<SeatMapSeat> Places { get; } = [];

    /// <summary>What differs from the earlier map.</summary>
    public List<SeatMapChange> Changes { get; } = [];

    /// <summary>The tables with the rows that had to be made up.</summary>
    public SeatTables Tables =>
        _tables with
        {
            Sections = _sections.Rows,
            Zones = _zones.Rows,
            Screens = _screens.Rows,
            Statuses = _statuses.Rows,
            SeatTypes = _seatTypes.Rows,
        };

    public void Add(IReadOnlyList<Seat> answer, IReadOnlyDictionary<int, SeatMapSeat>? earlier = null)
    {
        ById.EnsureCapacity(answer.Count);
        Places.EnsureCapacity(answer.Count);
        foreach (var row in answer)
        {
            SeatMapSeat? before = null;
            earlier?.TryGetValue(row.Id, out before);
            var place = before is not null && IsSame(before, row) ? before : Join(row);
            if (!ById.TryAdd(row.Id, place))
            {
                continue;
            }

            Places.Add(place);
            if (earlier is not null && !ReferenceEquals(before, place))
            {
                Changes.Add(new SeatMapChange(before, place));
            }
        }

        foreach (var gone in earlier?.Values.Where(place => !ById.ContainsKey(place.Id)) ?? [])
        {
            Changes.Add(new SeatMapChange(gone, null));
        }
    }

    private SeatMapSeat Join(Seat row) =>
        new()
        {
            Id = row.Id,
            Row = Shared(row.SeatRow),
            Number = Shared(row.SeatNumber),
            Section = _sections[row.SectionId],
            Zone = _zones[row.ZoneId],
            Screen = _screens[row.ScreenId],
            Status = _statuses[row.SeatStatusId],
            SeatType = _seatTypes[row.SeatTypeId],
            X = row.XPosition,
            Y = row.YPosition,
            LogicalRow = row.LogicalSeatRow,
            LogicalNumber = row.LogicalSeatNumber,
            IsSeat = row.IsSeat,
            Aisle = AisleOf(row.AisleIndicator),
            HasStairs = row.HasStairs,
            DisplayLetter = Shared(row.DisplayLetter),
            AllocationId = row.AllocationId,
            HoldCodeId = row.HoldCodeId,
        };

    private static bool IsSame(SeatMapSeat place, Seat row) =>
        place.Status.Id == row.SeatStatusId
        && place.HoldCodeId == row.HoldCodeId
        && place.AllocationId == row.AllocationId
        && place.Zone.Id == row.ZoneId
        && place.Section.Id == row.SectionId
        && place.Screen.Id == row.ScreenId
        && place.SeatType.Id == row.SeatTypeId
        && place.X == row.XPosition
        && place.Y == row.YPosition
        && place.LogicalRow == row.LogicalSeatRow
        && place.LogicalNumber == row.LogicalSeatNumber
        && place.IsSeat == row.IsSeat
        && place.HasStairs == row.HasStairs
        && place.Aisle == AisleOf(row.AisleIndicator)
        && place.Row == PlainText.Of(row.SeatRow)
        && place.Number == PlainText.Of(row.SeatNumber)
        && place.DisplayLetter == PlainText.Of(row.DisplayLetter);

    // Rows and numbers repeat a thousandfold; one text of each is enough.
    private string Shared(string? text)
    {
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
        {
            return "";
        }

        _texts.TryAdd(plain, plain);
        return _texts[plain];
    }

    private static SeatAisle AisleOf(string? indicator) =>
        PlainText.Of(indicator).ToUpperInvariant() switch
        {
            "L" => SeatAisle.Left,
            "R" => SeatAisle.Right,
            "B" or "LR" or "RL" => SeatAisle.Both,
            _ => SeatAisle.None,
        };
}

/// <summary>A table by id, which makes a row up where a seat names one that is missing.</summary>
internal sealed class JoinedTable<T>
    where T : class
{
    private readonly IReadOnlyList<T> _rows;
    private readonly Func<int, T> _unknown;
    private readonly int _firstId;
    private readonly Dictionary<int, T> _byId;
    private readonly List<T> _madeUp = [];

    public JoinedTable(IReadOnlyList<T> rows, Func<T, int> idOf, Func<int, T> unknown, int firstId = 1)
    {
        (_rows, _unknown, _firstId) = (rows, unknown, firstId);
        _byId = new Dictionary<int, T>(rows.Count);
        foreach (var row in rows)
        {
            _byId.TryAdd(idOf(row), row);
        }
    }

    /// <summary>Those of the table, then those that were made up; ids below the first stand for "none" and are not listed.</summary>
    public IReadOnlyList<T> Rows => _madeUp.Count == 0 ? _rows : [.. _rows, .. _madeUp];

    /// <summary>How many rows there are, made-up ones included.</summary>
    public int Count => _rows.Count + _madeUp.Count;

    public T this[int id]
    {
        get
        {
            if (!_byId.TryGetValue(id, out var row))
            {
                row = _unknown(id);
                _byId.Add(id, row);
                if (id >= _firstId)
                {
                    _madeUp.Add(row);
                }
            }

            return row;
        }
    }
}
