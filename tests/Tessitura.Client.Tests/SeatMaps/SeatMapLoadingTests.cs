namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapLoadingTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static readonly string[] _firstRound =
    [
        "/ReferenceData/SeatCodes",
        "/ReferenceData/SeatStatuses",
        "/TXN/Performances/4711",
        "/TXN/Performances/4711/Seats",
        "/TXN/Performances/Prices",
        "/TXN/PriceTypes/Details",
    ];

    private static readonly string[] _secondRound =
    [
        "/ReferenceData/Sections",
        "/TXN/Facilities/1/Screens",
        "/TXN/Zones",
    ];

    [Test]
    public async Task Calls_go_out_side_by_side_and_the_rest_as_soon_as_the_performance_is_known()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.HoldsBack = true;

        var loading = house.LoadAsync();
        await house.Line.ArrivedAsync(_firstRound.Length).WaitAsync(_patience);
        Assert.That(Paths(house), Is.EquivalentTo(_firstRound));

        // Of the answers only the performance's is there.
        house.Line.Release("/TXN/Performances/4711");
        await house.Line.ArrivedAsync(_firstRound.Length + _secondRound.Length).WaitAsync(_patience);
        Assert.That(Paths(house), Is.EquivalentTo([.. _firstRound, .. _secondRound]));
        Assert.That(loading.IsCompleted, Is.False);

        ReleaseAll(house);
        Assert.That((await loading).Seats, Is.Not.Empty);
        Assert.That(house.Line.Calls, Has.Count.EqualTo(9));
    }

    [Test]
    public async Task The_first_failure_is_told_as_it_comes_and_ends_the_other_calls()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.HoldsBack = true;

        var loading = house.LoadAsync(performanceId: 999);
        await house.Line.ArrivedAsync(_firstRound.Length).WaitAsync(_patience);
        house.Line.Release("/TXN/Performances/999");

        Assert.That(
            async () => await loading.WaitAsync(_patience),
            Throws.TypeOf<TessituraNotFoundException>().With.Property("Operation").EqualTo("Txn.GetPerformance")
        );
        Assert.That(house.Line.Cancelled, Is.EqualTo(_firstRound.Length - 1));
    }

    [Test]
    public async Task A_caller_who_gives_up_ends_every_call()
    {
        await using var house = await SeatHouse.OpenAsync();
        house.Line.HoldsBack = true;
        using var stop = new CancellationTokenSource();

        var loading = SeatMap.LoadAsync(house.Client, SeatMapRequest.ForPerformance(4711, 3), stop.Token);
        await house.Line.ArrivedAsync(_firstRound.Length).WaitAsync(_patience);
        await stop.CancelAsync();

        Assert.That(
            async () => await loading.WaitAsync(_patience),
            Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(stop.Token)
        );
        Assert.That(house.Line.Cancelled, Is.EqualTo(_firstRound.Length));
    }

    [Test]
    public async Task A_refresh_fetches_the_seats_and_nothing_else()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var before = house.Line.Calls.Count;

        await map.RefreshAsync();

        Assert.That(
            house.Line.Calls.Skip(before),
            Is.EqualTo(
                new[]
                {
                    "/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0&checkPriceTypeIds=All&returnNonSeats=true",
                }
            )
        );
    }

    private static IEnumerable<string> Paths(SeatHouse house) => house.Line.Calls.Select(call => call.Split('?')[0]);

    private static void ReleaseAll(SeatHouse house)
    {
        foreach (var path in _firstRound.Concat(_secondRound))
        {
            house.Line.Release(path);
        }
    }
}
