namespace SeatPicker;

/// <summary>The house of one evening: the whole map, what is free now, and a picture.</summary>
internal static class SeatEndpoints
{
    private const int Around = 6;

    public static void MapSeats(this IEndpointRouteBuilder shop)
    {
        var performance = shop.MapGroup("/performances/{performanceId:int}");
        performance.MapGet("/map", GetMapAsync).CompressAnswer();
        performance.MapGet("/free", GetFreeAsync).CompressAnswer();
        performance.MapGet("/picture", GetPictureAsync).CompressAnswer();
    }

    private static async Task<MapView> GetMapAsync(
        int performanceId,
        HouseMaps maps,
        ITessituraClient tessitura,
        VisitorTerms terms,
        CancellationToken stop
    )
    {
        var evening = GetEveningAsync(tessitura, performanceId, stop);
        var about = GetAboutAsync(tessitura, performanceId, stop);
        var map = await maps.GetAsync(performanceId, terms.Current, stop);
        return MapView.Of(await evening, map, await CountFreeAsync(map, tessitura, terms.Current, stop), await about);
    }

    private static async Task<FreeView> GetFreeAsync(
        int performanceId,
        HouseMaps maps,
        ITessituraClient tessitura,
        VisitorTerms terms,
        CancellationToken stop
    )
    {
        var map = await maps.GetAsync(performanceId, terms.Current, stop);
        return new FreeView(
            map.Seats.Where(seat => seat.IsAvailable).Select(seat => seat.Id),
            await CountFreeAsync(map, tessitura, terms.Current, stop)
        );
    }

    /// <summary>Where these seats are, drawn by the SDK in the colours of the page's own map.</summary>
    private static async Task<IResult> GetPictureAsync(
        int performanceId,
        int[] seat,
        HouseMaps maps,
        VisitorTerms terms,
        CancellationToken stop
    )
    {
        var map = await maps.GetAsync(performanceId, terms.Current, stop);
        if (seat.Select(map.Find).FirstOrDefault() is not { } first)
        {
            return TypedResults.NotFound();
        }

        var picture = map.ToSvg(
            new()
            {
                ScreenId = first.Screen.Id,
                SelectedSeatIds = seat,
                Surroundings = Around,
                ShowLegend = false,
                Style = PictureStyle.Of(map),
            }
        );
        return TypedResults.Text(picture, "image/svg+xml");
    }

    private static async Task<IReadOnlyList<string>> GetAboutAsync(
        ITessituraClient tessitura,
        int id,
        CancellationToken stop
    )
    {
        var contents = await tessitura.Txn.GetWebContentsAsync([id], cancellationToken: stop);
        return
        [
            .. contents
                .SelectMany(result => result.WebContents)
                .OrderBy(content => content.Type?.Id)
                .SelectMany(content => WebText.Read(content.Value)),
        ];
    }

    private static async Task<Evening> GetEveningAsync(ITessituraClient tessitura, int id, CancellationToken stop)
    {
        var performance = await tessitura.Txn.GetPerformanceAsync(id, stop);
        return new Evening(
            id,
            performance.Description?.Trim() ?? "",
            performance.Date,
            performance.Facility?.Description?.Trim() ?? "",
            performance.Duration
        );
    }

    // Where seats have no numbers, the zones tell what is left.
    private static async Task<IReadOnlyDictionary<int, ZoneCount>> CountFreeAsync(
        SeatMap map,
        ITessituraClient tessitura,
        Terms terms,
        CancellationToken stop
    )
    {
        if (map.Seats.Count > 0)
        {
            return map.Seats.GroupBy(seat => seat.Zone.Id).ToDictionary(zone => zone.Key, CountOf);
        }

        var zones = await tessitura.Txn.GetPerformanceZoneAvailabilitiesAsync(
            [map.Request.PerformanceId!.Value],
            terms.ModeOfSaleId,
            terms.ConstituentId,
            stop
        );
        return zones
            .Where(row => row.Zone is not null)
            .ToDictionary(row => row.Zone!.Id, row => new ZoneCount(row.ConstituentAvailableCount, 0));
    }

    // What is kept for wheelchairs is no seat for everybody else.
    private static ZoneCount CountOf(IEnumerable<SeatMapSeat> zone)
    {
        var free = zone.Where(seat => seat.IsAvailable).ToLookup(seat => seat.IsWheelchair || seat.IsCompanion);
        return new ZoneCount(free[false].Count(), free[true].Count());
    }
}
