namespace Tessitura.Client.Simulator.Tests.State;

internal sealed class PackageSeatsTests
{
    private readonly Simulation _simulation = new(new SimulatorOptions());
    private readonly SeatOwner _anna = SeatOwner.Session(1);
    private readonly SeatOwner _ben = SeatOwner.Session(2);

    private PackageSeats Seats => _simulation.SeatsOf(_simulation.Catalogue.Package(802));

    private Buyer Web => _simulation.Catalogue.Buyer(SeedIds.WebSales, 0);

    [Test]
    public void A_seat_is_free_only_where_it_is_free_on_every_evening()
    {
        var seat = Seats.Look(Web).First(s => s.StatusId == SeatStatusIds.Available).Place.Id;

        Seats.Evenings[1].TryTake([seat], _ben, Web);

        Assert.That(Seats.Look(Web).Single(s => s.Place.Id == seat).StatusId, Is.EqualTo(SeatStatusIds.ReservedUnpaid));
        Assert.That(Seats.TryTake([seat], _anna, Web), Is.False);
        Assert.That(Seats.Evenings[0].OwnerOf(seat).IsNobody, Is.True, "What was taken on the way goes back");
    }

    [Test]
    public void The_search_takes_the_same_seats_on_every_evening()
    {
        var found = Seats.TakeBest(new SeatSearch(2, SeedIds.ZoneB, SpecialRequests.None), _anna, Web);

        Assert.That(found, Has.Count.EqualTo(2));
        Assert.That(Seats.Evenings.Select(e => e.SeatsOf(_anna)), Is.All.EqualTo(found));
        Seats.Free([.. found.Select(p => p.Id)], _anna);
        Assert.That(Seats.Evenings.Sum(e => e.CountOf(_anna)), Is.Zero);
    }
}
