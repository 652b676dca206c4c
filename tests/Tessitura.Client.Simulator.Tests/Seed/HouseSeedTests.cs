namespace Tessitura.Client.Simulator.Tests.Seed;

internal sealed class HouseSeedTests
{
    private static readonly SeatingPlan _house = PlanOf(1200);

    private static SeatingPlan PlanOf(int seats) =>
        new SeatingPlanBuilder(HouseSeed.Create(seats), firstSeatId: 1, SalesSeed.Allocations).Build();

    private static IReadOnlyList<Place> Seats => [.. _house.Places.Where(p => p.IsSeat)];

    [TestCase(60, 150)]
    [TestCase(1200, 40)]
    [TestCase(20_000, 400)]
    public void A_house_has_about_as_many_seats_as_asked_for(int seats, int tolerance) =>
        Assert.That(PlanOf(seats).Places.Count(p => p.IsSeat), Is.EqualTo(seats).Within(tolerance));

    [Test]
    public void It_has_three_sections_five_zones_and_two_screens()
    {
        Assert.That(Seats.Select(s => s.SectionId).Distinct(), Is.EquivalentTo(new[] { 1, 2, 3 }));
        Assert.That(Seats.Select(s => s.ZoneId).Distinct(), Is.EquivalentTo(new[] { 1, 2, 3, 4, 5 }));
        Assert.That(Seats.Select(s => s.ScreenId).Distinct(), Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public void No_two_places_are_in_the_same_spot()
    {
        Assert.That(_house.Places.Select(p => (p.ScreenId, p.X, p.Y)), Is.Unique);
        Assert.That(_house.Places.Select(p => p.Id), Is.Unique);
        Assert.That(Seats.Select(s => (s.SectionId, s.Row, s.Number)), Is.Unique);
    }

    [TestCase(60)]
    [TestCase(1200)]
    [TestCase(20_000)]
    public void Every_place_lies_on_its_screen(int seats)
    {
        var house = PlanOf(seats);
        var screens = house.Screens.ToDictionary(s => s.Id);

        Assert.That(
            house.Places.Where(p =>
                p.X < 1 || p.Y < 1 || p.X > screens[p.ScreenId].Columns || p.Y > screens[p.ScreenId].Rows
            ),
            Is.Empty
        );
    }

    [Test]
    public void Seat_numbers_jump_at_the_aisles_and_nowhere_else()
    {
        var row = _house.Rows[0];

        var steps = row.Zip(row.Skip(1), (a, b) => (Step: b.LogicalNumber - a.LogicalNumber, a.Aisle, Next: b.Aisle));

        Assert.That(steps.Count(s => s.Step == 2), Is.EqualTo(2));
        Assert.That(steps.Where(s => s.Step == 2), Is.All.EqualTo((2, "R", "L")));
        Assert.That(steps.Where(s => s.Step == 1 && s.Aisle == "R"), Is.Empty);
    }

    [Test]
    public void Some_seats_are_special()
    {
        Assert.That(Seats.Count(s => s.SeatTypeId == SeatTypeIds.Wheelchair), Is.EqualTo(6));
        Assert.That(Seats.Count(s => s.SeatTypeId == SeatTypeIds.Companion), Is.EqualTo(2));
        Assert.That(Seats.Count(s => s.SeatTypeId == SeatTypeIds.RestrictedView), Is.EqualTo(2));
        Assert.That(Seats.Count(s => s.HoldCodeId == HoldCodeIds.HouseSeats), Is.EqualTo(4));
        Assert.That(Seats.Count(s => s.HoldCodeId == HoldCodeIds.Press), Is.EqualTo(3));
        Assert.That(Seats.Count(s => s.HoldCodeId == HoldCodeIds.SoundDesk), Is.EqualTo(6));
        Assert.That(Seats.Count(s => s.AllocationId != 0), Is.EqualTo(30));
        Assert.That(Seats.Count(s => s.HasStairs), Is.InRange(500, 800));
        Assert.That(Seats.Where(s => s.SeatTypeId == SeatTypeIds.Wheelchair && s.HasStairs), Is.Empty);
    }

    [Test]
    public void The_stage_and_the_pillars_are_no_seats()
    {
        var furniture = _house.Places.Where(p => !p.IsSeat).ToList();

        Assert.That(furniture.Count(p => p.SeatTypeId == SeatTypeIds.Pillar), Is.EqualTo(2));
        Assert.That(furniture.Count(p => p.SeatTypeId == SeatTypeIds.Stage), Is.GreaterThan(20));
    }

    [Test]
    public void Rows_go_on_after_Z()
    {
        var rows = PlanOf(20_000).Places.Where(p => p.SectionId == 1 && p.IsSeat).Select(p => p.Row);

        Assert.That(rows.Distinct().Skip(24).Take(4), Is.EqualTo(new[] { "Y", "Z", "AA", "AB" }));
    }
}
