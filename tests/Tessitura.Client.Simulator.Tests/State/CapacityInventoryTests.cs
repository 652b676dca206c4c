namespace Tessitura.Client.Simulator.Tests.State;

internal sealed class CapacityInventoryTests
{
    private static readonly Simulation _simulation = new(new SimulatorOptions());

    private readonly CapacityInventory _floor = new(_simulation.Catalogue.Performance(4718));
    private readonly Buyer _web = _simulation.Catalogue.Buyer(SeedIds.WebSales, 0);
    private readonly SeatOwner _anna = SeatOwner.Session(1);

    [Test]
    public void Nobody_is_admitted_beyond_the_capacity()
    {
        Assert.That(_floor.Take(100, _anna), Is.EqualTo(100));
        Assert.That(_floor.Take(50, SeatOwner.Session(2)), Is.EqualTo(20));
        Assert.That(_floor.AvailableTo(_web), Is.Zero);
    }

    [Test]
    public void What_is_given_back_can_be_taken_again()
    {
        _floor.Take(10, _anna);
        _floor.Free(4, _anna);
        _floor.HandOver(_anna, SeatOwner.Order(1), SeatClaim.ReservedPaid);

        Assert.That(_floor.CountOf(_anna), Is.Zero);
        Assert.That(_floor.CountOf(SeatOwner.Order(1)), Is.EqualTo(6));
        _floor.FreeAll(SeatOwner.Order(1));
        Assert.That(_floor.AvailableTo(_web), Is.EqualTo(_floor.Capacity));
    }

    [Test]
    public void Marking_tickets_keeps_their_number()
    {
        _floor.Take(10, _anna);

        _floor.Mark(_anna, SeatClaim.Ticketed);

        Assert.That(_floor.CountOf(_anna), Is.EqualTo(10));
    }

    [Test]
    public async Task A_rush_never_oversells_the_floor()
    {
        var taken = await Task.WhenAll(
            Enumerable.Range(1, 60).Select(id => Task.Run(() => _floor.Take(3, SeatOwner.Session(id))))
        );

        Assert.That(taken.Sum(), Is.EqualTo(_floor.Capacity));
    }
}
