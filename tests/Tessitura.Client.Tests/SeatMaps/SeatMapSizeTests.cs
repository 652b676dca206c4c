using System.Diagnostics;

namespace Tessitura.Client.Tests.SeatMaps;

/// <summary>A house of 20,000 seats: limits far above what is measured, far below what a loop within a loop would take.</summary>
internal sealed class SeatMapSizeTests
{
    private const int House = 20_000;

    private static readonly SeatMapRequest _request = SeatMapRequest.ForPerformance(4711, 3);

    [Test]
    public async Task A_large_house_is_loaded_refreshed_and_drawn()
    {
        await using var house = await SeatHouse.OpenAsync(House);
        var map = await house.LoadAsync();
        int[] taken =
        [
            .. map.Seats.Where(seat => seat.IsAvailable && !seat.IsWheelchair).Take(4).Select(seat => seat.Id),
        ];
        await using var somebody = await house.Client.StartSessionAsync();
        await house.ReserveAsync(somebody, taken);

        var refresh = await map.RefreshAsync();

        Assert.That(map.Seats, Has.Count.InRange(House * 0.95, House * 1.05));
        Assert.That(refresh.Changes.Select(change => change.SeatId), Is.EqualTo(taken));
        Assert.That(refresh.Map.ToSvg().Split("data-seat=").Length - 1, Is.EqualTo(map.Seats.Count));
    }

    [Test]
    public void A_join_takes_one_object_a_seat()
    {
        var seats = Seats();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var join = Join(seats, earlier: null);
        watch.Stop();

        Assert.That(join.Places, Has.Count.EqualTo(House));
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / House, Is.LessThan(220));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void A_refresh_without_changes_makes_no_new_seats()
    {
        var seats = Seats();
        var earlier = Join(seats, earlier: null).ById;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var join = Join(seats, earlier);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(join.Changes, Is.Empty);
        Assert.That(join.Places, Is.EqualTo(earlier.Values).Using<SeatMapSeat>(ReferenceEquals));
        Assert.That(bytes / House, Is.LessThan(60));
    }

    private static SeatJoin Join(IReadOnlyList<Seat> seats, Dictionary<int, SeatMapSeat>? earlier)
    {
        var tables = SeatTables.Read(
            _request,
            new SeatMapHouse(new SeatMapProduct("", null, null), [], [], []),
            [],
            [],
            PriceTable.Read(_request, [], [])
        );
        var join = new SeatJoin(_request, tables);
        join.Add(seats, earlier);
        return join;
    }

    private static List<Seat> Seats() =>
        [
            .. Enumerable
                .Range(1, House)
                .Select(id => new Seat
                {
                    Id = id,
                    SeatRow = $"{id / 100}",
                    SeatNumber = $"{id % 100}",
                    SectionId = id % 7,
                    ZoneId = id % 5,
                    ScreenId = 1,
                    IsSeat = true,
                    SeatStatusId = id % 3 == 0 ? 8 : 0,
                    XPosition = id % 100,
                    YPosition = id / 100,
                }),
        ];
}
