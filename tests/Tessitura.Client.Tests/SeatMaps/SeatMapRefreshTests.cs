using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.SeatMaps;

internal sealed class SeatMapRefreshTests
{
    private const string SeatsPath = "/TXN/Performances/4711/Seats";

    [Test]
    public async Task Exactly_the_seats_that_somebody_reserved_have_changed()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        int[] taken =
        [
            .. map.Seats.Where(seat => seat.IsAvailable && !seat.IsWheelchair).Take(3).Select(seat => seat.Id),
        ];
        await using var somebody = await house.Client.StartSessionAsync();
        await house.ReserveAsync(somebody, taken);

        var refresh = await map.RefreshAsync();

        Assert.That(refresh.Changes.Select(change => change.SeatId), Is.EqualTo(taken));
        foreach (var change in refresh.Changes)
        {
            var (before, after) = (change.Before!, change.After!);
            Assert.That(before, Is.SameAs(map.Find(change.SeatId)));
            Assert.That(after, Is.SameAs(refresh.Map.Find(change.SeatId)));
            Assert.That(before.Availability, Is.EqualTo(SeatAvailability.Available));
            Assert.That(after.Availability, Is.EqualTo(SeatAvailability.Reserved));
            Assert.That(after with { Status = before.Status }, Is.EqualTo(before));
        }

        Assert.That(
            refresh.Map.Seats.Where(seat => !taken.Contains(seat.Id)),
            Is.All.Matches<SeatMapSeat>(seat => ReferenceEquals(seat, map.Find(seat!.Id)))
        );
        Assert.That(refresh.Map.AvailableCount, Is.EqualTo(map.AvailableCount - 3));
        Assert.That(map.Find(taken[0])!.IsAvailable, "the old map stays as it was");
    }

    [Test]
    public async Task Seats_that_come_back_are_told_too()
    {
        await using var house = await SeatHouse.OpenAsync();
        var seat = (await house.LoadAsync()).Seats.First(seat => seat.IsAvailable && !seat.IsWheelchair);
        await using var somebody = await house.Client.StartSessionAsync();
        await house.ReserveAsync(somebody, seat.Id);
        var map = await house.LoadAsync();
        await somebody.Api.Session.LogoutAsync();

        var refresh = await map.RefreshAsync();

        Assert.That(refresh.Changes.Single().Before!.IsAvailable, Is.False);
        Assert.That(refresh.Changes.Single().After, Is.EqualTo(refresh.Map.Find(seat.Id)));
        Assert.That(refresh.Changes.Single().After!.IsAvailable);
    }

    [Test]
    public async Task A_map_without_changes_is_the_same_object()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();

        var refresh = await map.RefreshAsync();

        Assert.That(refresh.Map, Is.SameAs(map));
        Assert.That(refresh.Changes, Is.Empty);
    }

    [Test]
    public async Task Seats_that_appear_or_go_are_told()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        var (gone, stays) = (map.Seats[0], map.Seats[1]);
        house.Line.Rewrite(
            SeatsPath,
            seats =>
            {
                seats[0]!["Id"] = 70_001;
                return seats;
            }
        );

        var refresh = await map.RefreshAsync();

        Assert.That(
            refresh.Changes.Select(change => (change.Before?.Id, change.After?.Id)),
            Is.EqualTo(new (int?, int?)[] { (null, 70_001), (gone.Id, null) })
        );
        Assert.That(refresh.Changes.Select(change => change.SeatId), Is.EqualTo([70_001, gone.Id]));
        Assert.That(refresh.Map.Find(gone.Id), Is.Null);
        Assert.That(refresh.Map.Seats[1], Is.SameAs(stays));
    }

    [Test]
    public async Task A_status_that_no_table_knows_does_no_harm()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await house.LoadAsync();
        house.Line.Rewrite(
            SeatsPath,
            seats =>
            {
                (seats[0]!["SeatStatusId"], seats[0]!["ZoneId"]) = (77, 88);
                return seats;
            }
        );

        var once = await map.RefreshAsync();
        var twice = await once.Map.RefreshAsync();

        var seat = once.Changes.Single().After!;
        Assert.That(seat.Availability, Is.EqualTo(SeatAvailability.Unknown));
        Assert.That((seat.Status.Name, seat.Status.IsKnown), Is.EqualTo(("Status 77", false)));
        Assert.That(once.Map.Zones[^1].Name, Is.EqualTo("Zone 88"));
        Assert.That(map.Zones.Select(zone => zone.Id), Has.No.Member(88));
        Assert.That(twice.Map, Is.SameAs(once.Map));
    }

    [Test]
    public async Task A_package_is_refreshed_as_well()
    {
        await using var house = await SeatHouse.OpenAsync();
        var map = await SeatMap.LoadAsync(
            house.Client,
            SeatMapRequest.ForPackage(SeatHouse.OperaAndComedy, SeatHouse.WebSales)
        );
        var seat = map.Seats.First(seat => seat.IsAvailable && !seat.IsWheelchair);
        await using var somebody = await house.Client.StartSessionAsync();
        await house.ReserveAsync(somebody, seat.Id);

        var refresh = await map.RefreshAsync();

        Assert.That(refresh.Changes.Select(change => change.SeatId), Is.EqualTo([seat.Id]));
    }
}
