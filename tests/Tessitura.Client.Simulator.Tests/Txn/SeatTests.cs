using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Txn;

internal sealed class SeatTests
{
    [Test]
    public async Task A_seat_map_has_every_seat_of_the_house()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var seats = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0);

        Assert.That(seats, Has.Count.EqualTo(house.State.SeatsOf(4715).Plan.Places.Count(p => p.IsSeat)));
        Assert.That(seats.Select(s => s.IsSeat), Is.All.True);
        Assert.That(seats.Select(s => s.SeatStatusId).Distinct(), Is.EquivalentTo(new[] { 0, 4, 5, 6 }));
    }

    [Test]
    public async Task A_seat_map_can_be_narrowed_to_zones_sections_and_screens()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var zones = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0, zoneIds: [4, 5]);
        var section = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0, sectionIds: [2], zoneIds: [4]);
        var screen = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0, screenIds: [1]);

        Assert.That(zones.Select(s => s.ZoneId).Distinct(), Is.EquivalentTo(new[] { 4, 5 }));
        Assert.That(section.Select(s => (s.SectionId, s.ZoneId)).Distinct(), Is.EqualTo(new[] { (2, 4) }));
        Assert.That(screen.Select(s => s.SectionId).Distinct(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task The_stage_comes_only_when_it_is_asked_for()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var places = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0, zoneIds: [1], returnNonSeats: true);

        Assert.That(
            places.Where(s => !s.IsSeat).Select(s => s.DisplayLetter).Distinct(),
            Is.EquivalentTo(new[] { "S", "P" })
        );
        Assert.That(places.Where(s => s.IsSeat).Select(s => s.ZoneId), Is.All.EqualTo(1));
    }

    [TestCase("2", false, TestName = "Under_26_is_not_sold_in_the_best_seats")]
    [TestCase("1", true, TestName = "The_full_price_is_sold_everywhere")]
    [TestCase("1,2", true, TestName = "One_of_several_price_types_is_enough")]
    [TestCase("All", true, TestName = "All_price_types_of_the_mode_of_sale_are_tried")]
    [TestCase("3", false, TestName = "Member_prices_are_not_sold_to_anybody")]
    public async Task Checks_price_types(string priceTypes, bool sold)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var seats = await house.Txn.GetPerformanceSeatsAsync(
            4715,
            3,
            0,
            zoneIds: [1],
            checkPriceTypeIds: priceTypes.Split(',')
        );

        Assert.That(seats.Any(s => s.SeatStatusId == SeatStatusIds.Available), Is.EqualTo(sold));
        Assert.That(seats.Any(s => s.SeatStatusId == SeatStatusIds.NotInAllocation), Is.Not.EqualTo(sold));
        Assert.That(seats.Any(s => s.SeatStatusId == SeatStatusIds.Held), Is.True, "Only free seats change");
    }

    [Test]
    public async Task Members_and_the_priority_mode_of_sale_see_the_members_allocation()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        Assert.That(await Kept(0, 3), Is.All.EqualTo(SeatStatusIds.NotInAllocation));
        Assert.That(await Kept(1001, 3), Is.All.EqualTo(SeatStatusIds.Available));
        Assert.That(await Kept(0, 4), Is.All.EqualTo(SeatStatusIds.Available));

        async Task<IEnumerable<int>> Kept(int constituentId, int modeOfSaleId)
        {
            var seats = await house.Txn.GetPerformanceSeatsAsync(4715, modeOfSaleId, constituentId, sectionIds: [2]);
            return seats.Where(s => s.AllocationId != 0).Select(s => s.SeatStatusId);
        }
    }

    [Test]
    public async Task Counts_agree_with_the_map()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var seats = await house.Txn.GetPerformanceSeatsAsync(4711, 3, 0);
        var counts = await house.Txn.GetPerformanceSeatSummariesAsync(4711, 3, 0);

        Assert.That(
            counts.ToDictionary(c => (c.ScreenId, c.SectionId, c.ZoneId), c => c.AvailableCount),
            Is.EquivalentTo(
                seats
                    .GroupBy(s => ((int?)s.ScreenId, (int?)s.SectionId, (int?)s.ZoneId))
                    .ToDictionary(g => g.Key, g => (int?)g.Count(s => s.SeatStatusId == 0))
            )
        );
    }

    [Test]
    public async Task A_package_seat_is_free_where_it_is_free_on_every_evening()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        var first = Free(await house.Txn.GetPerformanceSeatsAsync(4711, 3, 0));
        var second = Free(await house.Txn.GetPerformanceSeatsAsync(4713, 3, 0));
        var both = Free(await house.Txn.GetPackageSeatsAsync(801, 3, 0));

        Assert.That(both, Is.EqualTo(first.Intersect(second)));
        Assert.That(both, Is.Not.Empty);
    }

    [Test]
    public async Task A_general_admission_evening_has_no_seats()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        Assert.That(await house.Txn.GetPerformanceSeatsAsync(4717, 3, 0), Is.Empty);
    }

    [Test]
    public async Task What_a_session_takes_is_seen_by_everybody()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        house.State.SeatsOf(4715).TryTake([1], SeatOwner.Session(1), house.State.Catalogue.Buyer(3, 0));

        var seats = await house.Txn.GetPerformanceSeatsAsync(4715, 3, 0);

        Assert.That(seats.Single(s => s.Id == 1).SeatStatusId, Is.EqualTo(SeatStatusIds.ReservedUnpaid));
        Assert.That(house.Simulator.SeatStatusOf(4715, 1), Is.EqualTo(SeatStatusIds.ReservedUnpaid));
        Assert.That(house.Simulator.AvailableSeats(4715), Is.EqualTo(seats.Count(s => s.SeatStatusId == 0)));
    }

    [Test]
    public async Task Holds_can_be_put_on_seats_and_taken_off()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        var request = new UpdateSeatHoldRequest
        {
            SeatHolds =
            [
                new SeatHoldRequest { SeatId = 1, HoldCodeId = HoldCodeIds.HouseSeats },
                new SeatHoldRequest { SeatId = 2, HoldCodeId = HoldCodeIds.SoundDesk },
            ],
        };

        var holds = await house.Txn.UpdatePerformanceSeatHoldsAsync(4715, request);
        var details = await house.Txn.GetPerformanceSeatHoldsAsync(4715, seatIds: [1, 2]);

        Assert.That(holds.Select(h => h.SeatId), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(details.Select(d => d.HoldCodeDetail?.IsBlackout), Is.EqualTo(new bool?[] { false, true }));
        Assert.That(house.Simulator.SeatStatusOf(4715, 1), Is.EqualTo(SeatStatusIds.Held));
        Assert.That(house.Simulator.SeatStatusOf(4715, 2), Is.EqualTo(SeatStatusIds.Blocked));

        await house.Txn.UpdatePerformanceSeatHoldsAsync(
            4715,
            new UpdateSeatHoldRequest { SeatHolds = [new SeatHoldRequest { SeatId = 1, HoldCodeId = -1 }] }
        );
        Assert.That(house.Simulator.SeatStatusOf(4715, 1), Is.EqualTo(SeatStatusIds.Available));
    }

    private static IEnumerable<int> Free(IEnumerable<Seat> seats) =>
        seats.Where(s => s.SeatStatusId == SeatStatusIds.Available).Select(s => s.Id);
}
