using System.Collections.Concurrent;

namespace SeatPicker;

/// <summary>
/// The seat maps of all evenings, one for everybody. Tables and prices are fetched once in a while, seats at every look:
/// with caching on, a thousand visitors who look at the same time are one call.
/// </summary>
internal sealed class HouseMaps(ITessituraClient tessitura, House house, TimeProvider time)
{
    private static readonly TimeSpan _tablesFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, (SeatMap Map, long LoadedAt)> _known = new();

    public async Task<SeatMap> GetAsync(int performanceId, CancellationToken stop)
    {
        if (_known.TryGetValue(performanceId, out var known) && time.GetElapsedTime(known.LoadedAt) < _tablesFor)
        {
            var refresh = await known.Map.RefreshAsync(stop);
            _known[performanceId] = known with { Map = refresh.Map };
            return refresh.Map;
        }

        var request = SeatMapRequest.ForPerformance(performanceId, house.Shop.ModeOfSaleId);
        var map = await SeatMap.LoadAsync(tessitura, request, stop);
        _known[performanceId] = (map, time.GetTimestamp());
        return map;
    }

    /// <summary>Which of the seats are not free.</summary>
    public async Task<IReadOnlyList<SeatMapSeat>> FindGoneAsync(
        int performanceId,
        IEnumerable<int> seatIds,
        CancellationToken stop
    )
    {
        var map = await GetAsync(performanceId, stop);
        return [.. seatIds.Select(map.Find).OfType<SeatMapSeat>().Where(seat => !seat.IsAvailable)];
    }
}
