namespace Tessitura.Client.Simulator.Tests.State;

internal sealed class SeatInventoryTests
{
    private static readonly Simulation _simulation = new(new SimulatorOptions());

    private readonly SeatInventory _seats = new(
        _simulation.Catalogue.Performance(4715),
        new HashSet<int> { HoldCodeIds.SoundDesk }
    );
    private readonly Buyer _web = _simulation.Catalogue.Buyer(SeedIds.WebSales, 0);
    private readonly SeatOwner _anna = SeatOwner.Session(1);
    private readonly SeatOwner _ben = SeatOwner.Session(2);

    private IReadOnlyList<int> Free =>
        [.. _seats.Look(_web).Where(s => s.StatusId == 0 && s.Place.IsSeat).Select(s => s.Place.Id)];

    [Test]
    public void A_seat_goes_to_one_owner_only()
    {
        Assert.That(_seats.TryTake([1, 2], _anna, _web), Is.True);
        Assert.That(_seats.TryTake([2, 3], _ben, _web), Is.False);
        Assert.That(_seats.OwnerOf(3).IsNobody, Is.True, "All seats come or none");
        Assert.That(_seats.OwnerOf(2), Is.EqualTo(_anna));
    }

    [TestCase(1, 1)]
    [TestCase(1, 99_999)]
    public void Seats_named_twice_or_unknown_are_refused(int first, int second) =>
        Assert.That(_seats.TryTake([first, second], _anna, _web), Is.False);

    [Test]
    public void The_stage_is_not_for_sale()
    {
        var stage = _seats.Plan.Places.First(p => !p.IsSeat);

        Assert.That(_seats.TryTake([stage.Id], _anna, _web), Is.False);
    }

    [Test]
    public void A_seat_shows_how_far_its_sale_has_come()
    {
        _seats.TryTake([1], _anna, _web);
        Assert.That(_seats.StatusOf(1, _web), Is.EqualTo(SeatStatusIds.ReservedUnpaid));

        _seats.HandOver(_anna, SeatOwner.Order(7), SeatClaim.ReservedPaid);
        Assert.That(_seats.StatusOf(1, _web), Is.EqualTo(SeatStatusIds.ReservedPaid));
        Assert.That(_seats.OwnerOf(1), Is.EqualTo(SeatOwner.Order(7)));

        _seats.Mark(SeatOwner.Order(7), SeatClaim.Ticketed);
        Assert.That(_seats.StatusOf(1, _web), Is.EqualTo(SeatStatusIds.Ticketed));
    }

    [Test]
    public void Freed_seats_are_on_sale_again()
    {
        _seats.TryTake([1, 2, 3], _anna, _web);
        _seats.Free([1], _anna);
        _seats.Free([2], _ben);

        Assert.That(_seats.SeatsOf(_anna).Select(p => p.Id), Is.EqualTo(new[] { 2, 3 }));
        _seats.FreeAll(_anna);
        Assert.That(_seats.CountOf(_anna), Is.Zero);
        Assert.That(_seats.TryTake([1, 2, 3], _ben, _web), Is.True);
    }

    [Test]
    public void Seats_kept_for_members_are_not_in_the_publics_allocation()
    {
        var kept = _seats.Plan.Places.First(p => p.AllocationId != 0).Id;
        var member = _simulation.Catalogue.Buyer(SeedIds.WebSales, 1001);
        var priority = _simulation.Catalogue.Buyer(SeedIds.PrioritySales, 0);

        Assert.That(_seats.StatusOf(kept, _web), Is.EqualTo(SeatStatusIds.NotInAllocation));
        Assert.That(_seats.TryTake([kept], _anna, _web), Is.False);
        Assert.That(_seats.StatusOf(kept, member), Is.EqualTo(SeatStatusIds.Available));
        Assert.That(_seats.TryTake([kept], _anna, priority), Is.True);
    }

    [Test]
    public void Held_seats_open_to_their_hold_code_and_blacked_out_ones_to_none()
    {
        var press = _seats.Plan.Places.First(p => p.HoldCodeId == HoldCodeIds.Press).Id;
        var desk = _seats.Plan.Places.First(p => p.HoldCodeId == HoldCodeIds.SoundDesk).Id;

        Assert.That(_seats.StatusOf(press, _web), Is.EqualTo(SeatStatusIds.Held));
        Assert.That(_seats.StatusOf(desk, _web), Is.EqualTo(SeatStatusIds.Blocked));
        Assert.That(_seats.TryTake([press], _anna, _web), Is.False);
        Assert.That(_seats.TryTake([press], _anna, _web, HoldCodeIds.Press), Is.True);
        Assert.That(_seats.TryTake([desk], _anna, _web, HoldCodeIds.SoundDesk), Is.False);
    }

    [Test]
    public void The_search_takes_what_it_finds()
    {
        var found = _seats.TakeBest(new SeatSearch(2, SeedIds.ZoneD, SpecialRequests.None), _anna, _web);

        Assert.That(found, Has.Count.EqualTo(2));
        Assert.That(found.Select(p => p.ZoneId), Is.All.EqualTo(SeedIds.ZoneD));
        Assert.That(_seats.SeatsOf(_anna), Is.EqualTo(found));
    }

    [Test]
    public async Task Fifty_buyers_at_once_never_get_the_same_seat()
    {
        var wanted = Free.Take(60).ToArray();
        var owners = Enumerable.Range(1, 50).Select(SeatOwner.Session).ToArray();

        await Task.WhenAll(
            owners.Select(owner =>
                Task.Run(() =>
                {
                    var random = new Random(owner.GetHashCode());
                    for (var i = 0; i < 200; i++)
                    {
                        var start = random.Next(wanted.Length - 3);
                        if (!_seats.TryTake(wanted[start..(start + 3)], owner, _web) && random.Next(4) == 0)
                        {
                            _seats.FreeAll(owner);
                        }
                    }
                })
            )
        );

        var given = owners.SelectMany(o => _seats.SeatsOf(o)).Select(p => p.Id).ToList();
        Assert.That(given, Is.Unique);
        Assert.That(given, Is.SubsetOf(wanted));
    }

    [Test]
    public async Task A_rush_on_the_best_seats_sells_each_once()
    {
        var before = Free.Count;
        var owners = Enumerable.Range(1, 40).Select(SeatOwner.Session).ToArray();

        var parties = await Task.WhenAll(
            owners.Select(owner =>
                Task.Run(() => _seats.TakeBest(new SeatSearch(4, 0, SpecialRequests.None), owner, _web))
            )
        );

        Assert.That(parties.SelectMany(p => p).Select(p => p.Id), Is.Unique);
        Assert.That(Free, Has.Count.EqualTo(before - parties.Sum(p => p.Count)));
    }
}
