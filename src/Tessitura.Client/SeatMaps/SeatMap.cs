namespace Tessitura.Client;

/// <summary>The seats of a performance or a package, joined with everything that a buyer is shown about them. Never changes; safe for use by many threads.</summary>
public sealed class SeatMap
{
    private readonly SeatMapCalls? _calls;
    private readonly SeatTables _tables;
    private readonly Dictionary<int, SeatMapSeat> _byId;
    private readonly Dictionary<int, int> _availableByZone = [];

    /// <summary>A map of places that are there already, such as those of a test: its tables hold what they name.</summary>
    /// <param name="request">What it stands for.</param>
    /// <param name="places">Seats, and what is no seat; of two with one id the first counts.</param>
    /// <param name="title">What is played.</param>
    /// <param name="facilityName">The hall.</param>
    public SeatMap(SeatMapRequest request, IEnumerable<SeatMapSeat> places, string title = "", string facilityName = "")
        : this(
            request ?? throw new ArgumentNullException(nameof(request)),
            [.. places.DistinctBy(place => place.Id)],
            title,
            facilityName
        ) { }

    private SeatMap(SeatMapRequest request, SeatMapSeat[] places, string title, string facilityName)
        : this(
            request,
            null,
            SeatTables.Of(places, title, facilityName),
            places.ToDictionary(place => place.Id),
            places
        ) { }

    internal SeatMap(SeatMapCalls calls, SeatJoin join)
        : this(calls.Request, calls, join.Tables, join.ById, join.Places) { }

    private SeatMap(
        SeatMapRequest request,
        SeatMapCalls? calls,
        SeatTables tables,
        Dictionary<int, SeatMapSeat> byId,
        IEnumerable<SeatMapSeat> places
    )
    {
        (Request, _calls, _tables, _byId) = (request, calls, tables, byId);
        var seats = new List<SeatMapSeat>(byId.Count);
        var others = new List<SeatMapSeat>();
        foreach (var place in places)
        {
            (place.IsSeat ? seats : others).Add(place);
            if (place.IsAvailable)
            {
                AvailableCount++;
                _availableByZone[place.Zone.Id] = AvailableIn(place.Zone.Id) + 1;
            }
        }

        (Seats, NonSeats) = (seats.AsReadOnly(), others.AsReadOnly());
    }

    /// <summary>What was asked for.</summary>
    public SeatMapRequest Request { get; }

    /// <summary>What is played, or the name of the package.</summary>
    public string Title => _tables.Title;

    /// <summary>The hall; empty when the service names none.</summary>
    public string FacilityName => _tables.FacilityName;

    /// <summary>The seats, in the order of the service.</summary>
    public IReadOnlyList<SeatMapSeat> Seats { get; }

    /// <summary>What the map shows and nobody sits on, such as pillars.</summary>
    public IReadOnlyList<SeatMapSeat> NonSeats { get; }

    /// <summary>The screens of the hall, with what is drawn behind the seats.</summary>
    public IReadOnlyList<SeatMapScreen> Screens => _tables.Screens;

    /// <summary>The sections of the hall, those that only a seat names last.</summary>
    public IReadOnlyList<SeatMapSection> Sections => _tables.Sections;

    /// <summary>The zones by rank, those that only a seat names last.</summary>
    public IReadOnlyList<SeatMapZone> Zones => _tables.Zones;

    /// <summary>The seat statuses, those that only a seat names last.</summary>
    public IReadOnlyList<SeatMapStatus> Statuses => _tables.Statuses;

    /// <summary>The price types by rank, those not on offer included.</summary>
    public IReadOnlyList<SeatMapPriceType> PriceTypes => _tables.Prices.PriceTypes;

    /// <summary>How many seats are free for this buyer.</summary>
    public int AvailableCount { get; }

    /// <summary>Fetches a seat map and all its tables, side by side.</summary>
    /// <param name="tessitura">The server.</param>
    /// <param name="request">Which seats.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="TessituraException">A call failed; its subclass tells how, and the others are ended.</exception>
    public static Task<SeatMap> LoadAsync(
        ITessituraClient tessitura,
        SeatMapRequest request,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tessitura);
        ArgumentNullException.ThrowIfNull(request);
        return SeatMapLoader.LoadAsync(new SeatMapCalls(tessitura, request), cancellationToken);
    }

    /// <summary>Fetches the seats again, and nothing else: prices and tables stay as they are.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The new map, this one itself where nothing has changed or where it was not fetched, and the changes. With caching on it is as old as the cache allows.</returns>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public async Task<SeatMapRefresh> RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (_calls is null)
        {
            return new SeatMapRefresh(this, []);
        }

        var join = new SeatJoin(Request, _tables);
        join.Add(await _calls.SeatsAsync(cancellationToken).ConfigureAwait(false), _byId);
        return join.Changes.Count == 0
            ? new SeatMapRefresh(this, [])
            : new SeatMapRefresh(new SeatMap(_calls, join), join.Changes.AsReadOnly());
    }

    /// <summary>The place with this id, seat or not; null when the map has none.</summary>
    /// <param name="seatId">Its id.</param>
    public SeatMapSeat? Find(int seatId) => _byId.GetValueOrDefault(seatId);

    /// <summary>How many seats of a zone are free for this buyer.</summary>
    /// <param name="zoneId">The zone; one that is not on the map has none.</param>
    public int AvailableIn(int zoneId) => _availableByZone.GetValueOrDefault(zoneId);

    /// <summary>
    /// Draws the map: one element a seat with <c>data-seat</c> and a name, in a group for each screen. Every colour stands in
    /// an attribute, so that the style sheet of a page overrules it; no scripts, nothing from outside.
    /// </summary>
    /// <param name="options">How; null for every screen, coloured by zone.</param>
    /// <returns>A whole SVG document; the same map and options give the same text.</returns>
    /// <exception cref="ArgumentException">A member of the options is out of range; the message names it.</exception>
    public string ToSvg(SeatMapSvgOptions? options = null) => new SeatMapSvg(this, options ?? new()).Draw();
}
