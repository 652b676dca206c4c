using System.Collections.Concurrent;

namespace SeatPicker;

/// <summary>
/// The seat maps of all evenings, one for everybody. Tables and prices are fetched once in a while, seats at every look:
/// with caching on, a thousand visitors who look at the same time are one call.
/// </summary>
internal sealed class HouseMaps(ITessituraClient tessitura, TimeProvider time)
{
    private static readonly TimeSpan _tablesFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(int PerformanceId, Terms Terms), (SeatMap Map, long LoadedAt)> _known =
        new();

    public async Task<SeatMap> GetAsync(int performanceId, Terms terms, CancellationToken stop)
    {
        var request = SeatMapRequest.ForPerformance(performanceId, terms.ModeOfSaleId) with
        {
            ConstituentId = terms.ConstituentId,
            SourceId = terms.SourceId,
        };
        if (!terms.AreShared)
        {
            // One visitor's own: kept for nobody, but its tables and prices come out of the cache like everybody's.
            return await SeatMap.LoadAsync(tessitura, request, stop);
        }

        if (
            _known.TryGetValue((performanceId, terms), out var known)
            && time.GetElapsedTime(known.LoadedAt) < _tablesFor
        )
        {
            var refresh = await known.Map.RefreshAsync(stop);
            _known[(performanceId, terms)] = known with { Map = refresh.Map };
            return refresh.Map;
        }

        var map = await SeatMap.LoadAsync(tessitura, request, stop);
        _known[(performanceId, terms)] = (map, time.GetTimestamp());
        return map;
    }

    /// <summary>Which of the seats are not free.</summary>
    public async Task<IReadOnlyList<SeatMapSeat>> FindGoneAsync(
        int performanceId,
        Terms terms,
        IEnumerable<int> seatIds,
        CancellationToken stop
    )
    {
        var map = await GetAsync(performanceId, terms, stop);
        return [.. seatIds.Select(map.Find).OfType<SeatMapSeat>().Where(seat => !seat.IsAvailable)];
    }
}
