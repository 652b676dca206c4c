namespace Tessitura.Client;

/// <summary>The tables behind the seats, which change seldom.</summary>
internal sealed record SeatTables
{
    private static readonly string[] _companions = ["companion", "carer"];
    private static readonly string[] _restrictedViews =
    [
        "restricted view",
        "limited view",
        "partial view",
        "obstructed view",
    ];

    public required string Title { get; init; }

    public required string FacilityName { get; init; }

    public required IReadOnlyList<SeatMapScreen> Screens { get; init; }

    public required IReadOnlyList<SeatMapSection> Sections { get; init; }

    public required IReadOnlyList<SeatMapZone> Zones { get; init; }

    public required IReadOnlyList<SeatMapStatus> Statuses { get; init; }

    public required IReadOnlyList<SeatMapSeatType> SeatTypes { get; init; }

    public required PriceTable Prices { get; init; }

    public static SeatTables Read(
        SeatMapRequest request,
        SeatMapHouse house,
        IReadOnlyList<SeatStatus> statuses,
        IReadOnlyList<SeatCode> seatCodes,
        PriceTable prices
    ) =>
        new()
        {
            Title = house.Product.Title,
            FacilityName = PlainText.Of(house.Product.Facility?.Description),
            Screens = [.. house.Screens.Select(HouseMap.Screen)],
            Sections = [.. house.Sections.Select(Section)],
            Zones = ZoneTable.Read(house.Zones, prices),
            Statuses = [.. statuses.Select(StatusTable.Status)],
            SeatTypes = [.. seatCodes.Select(row => SeatType(request, row))],
            Prices = prices,
        };

    /// <summary>The tables as far as places name their rows.</summary>
    public static SeatTables Of(IReadOnlyList<SeatMapSeat> places, string title, string facilityName)
    {
        IReadOnlyList<SeatMapZone> zones = [.. places.Select(place => place.Zone).DistinctBy(row => row.Id)];
        return new()
        {
            Title = title,
            FacilityName = facilityName,
            Screens = [.. places.Select(place => place.Screen).DistinctBy(row => row.Id)],
            Sections = [.. places.Select(place => place.Section).DistinctBy(row => row.Id)],
            Zones = zones,
            Statuses = [.. places.Select(place => place.Status).DistinctBy(row => row.Id)],
            SeatTypes = [.. places.Select(place => place.SeatType).DistinctBy(row => row.Id)],
            Prices = new PriceTable(
                [
                    .. zones
                        .SelectMany(zone => zone.Prices)
                        .Select(price => price.PriceType)
                        .DistinctBy(type => type.Id)
                        .OrderBy(type => type.Rank),
                ],
                zones.ToDictionary(zone => zone.Id, zone => zone.Prices),
                []
            ),
        };
    }

    /// <summary>Stands for a section without a row.</summary>
    public static SeatMapSection UnknownSection(int id) =>
        new()
        {
            Id = id,
            Name = PlainText.Unnamed("Section", id),
            IsKnown = false,
        };

    /// <summary>Stands for a screen without a row.</summary>
    public static SeatMapScreen UnknownScreen(int id) =>
        new()
        {
            Id = id,
            Name = PlainText.Unnamed("Screen", id),
            IsKnown = false,
        };

    /// <summary>Stands for a seat type without a row.</summary>
    public static SeatMapSeatType UnknownSeatType(SeatMapRequest request, int id) =>
        new()
        {
            Id = id,
            Name = PlainText.Unnamed("Seat type", id),
            IsWheelchair = request.WheelchairSeatTypeIds?.Contains(id) is true,
            IsCompanion = request.CompanionSeatTypeIds?.Contains(id) is true,
            HasRestrictedView = request.RestrictedViewSeatTypeIds?.Contains(id) is true,
            IsKnown = false,
        };

    private static SeatMapSection Section(Section row) =>
        new()
        {
            Id = row.Id,
            Name =
                PlainText.First(row.Description, row.PrintDesc, row.ShortDesc) ?? PlainText.Unnamed("Section", row.Id),
            ShortName = PlainText.Of(row.ShortDesc),
            Legend = PlainText.Of(row.SectionLegend),
        };

    private static SeatMapSeatType SeatType(SeatMapRequest request, SeatCode row)
    {
        var id = row.Id;
        return new SeatMapSeatType
        {
            Id = id,
            Name = PlainText.First(row.Description, row.TicketText) ?? PlainText.Unnamed("Seat type", id),
            // A "wheelchair companion" sits on a chair of the house.
            IsWheelchair = request.WheelchairSeatTypeIds is { } wheelchairs
                ? wheelchairs.Contains(id)
                : SpeaksOf(row, "wheelchair", "wheel chair") && !SpeaksOf(row, _companions),
            IsCompanion = request.CompanionSeatTypeIds?.Contains(id) ?? SpeaksOf(row, _companions),
            HasRestrictedView = request.RestrictedViewSeatTypeIds?.Contains(id) ?? SpeaksOf(row, _restrictedViews),
        };
    }

    private static bool SpeaksOf(SeatCode row, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (
                row.Description?.Contains(word, StringComparison.OrdinalIgnoreCase) is true
                || row.TicketText?.Contains(word, StringComparison.OrdinalIgnoreCase) is true
            )
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Reads the screens of a facility.</summary>
internal static class HouseMap
{
    public static SeatMapScreen Screen(Screen row) =>
        new()
        {
            Id = row.Id,
            Name = PlainText.First(row.Description) ?? PlainText.Unnamed("Screen", row.Id),
            Rows = Math.Max(0, row.RowCount),
            Columns = Math.Max(0, row.ColumnCount),
            UpScreenId = IdOrNull(row.ScreenUp),
            DownScreenId = IdOrNull(row.ScreenDown),
            LeftScreenId = IdOrNull(row.ScreenLeft),
            RightScreenId = IdOrNull(row.ScreenRight),
            Rectangles = [.. row.HouseMapRectangles.Select(Rectangle)],
        };

    private static int? IdOrNull(int id) => id > 0 ? id : null;

    private static SeatMapRectangle Rectangle(HouseMapRectangle row) =>
        new()
        {
            X = row.XCoordinate,
            Y = row.YCoordinate,
            Width = Math.Max(0, row.Width),
            Height = Math.Max(0, row.Height),
            Fill = SeatMapColor.FromPacked(row.BrushColor),
            Line = SeatMapColor.FromPacked(row.PenColor),
            Text = PlainText.Of(row.TextText),
            TextColor = SeatMapColor.FromPacked(row.TextColor),
            TextX = row.TextXCoordinate,
            TextY = row.TextYCoordinate,
        };
}
