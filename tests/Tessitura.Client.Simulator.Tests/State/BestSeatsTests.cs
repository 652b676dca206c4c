namespace Tessitura.Client.Simulator.Tests.State;

internal sealed class BestSeatsTests
{
    [TestCase(2, "", "A1 A2", "....", TestName = "The_best_are_taken")]
    [TestCase(2, "StartingSeat=2", "A4 A5", ".....", TestName = "Nobody_is_left_alone_on_the_left")]
    [TestCase(3, "", "B1 B2 B3", "....", ".....", TestName = "Nobody_is_left_alone_on_the_right")]
    [TestCase(3, "LeaveSingleSeats=Y", "A1 A2 A3", "....", ".....", TestName = "Somebody_is_left_alone_when_allowed")]
    [TestCase(3, "LeaveSingleSeats=N", "B1 B2 B3", "....", ".....", TestName = "Nobody_is_left_alone_when_forbidden")]
    [TestCase(1, "", "A1", ".x.", TestName = "A_seat_that_stands_alone_is_taken_alone")]
    [TestCase(2, "", "B1 B2", ".x. .", "..", TestName = "An_aisle_parts_neighbours")]
    [TestCase(4, "", "A1 A2 B1 B2", "..", "..", TestName = "A_party_is_split_when_it_must")]
    [TestCase(4, "ContiguousSeats=2", "A1 A2 B1 B2", "..", "..", TestName = "A_party_is_split_into_groups_of_the_wish")]
    [TestCase(4, "ContiguousSeats=4", "", "..", "..", TestName = "A_party_that_wants_together_gets_all_or_nothing")]
    [TestCase(3, "ContiguousSeats=2", "", "..", "..", TestName = "Nobody_is_sent_away_from_a_group")]
    [TestCase(5, "", "A1 A2 B1 B2", "..", "..", TestName = "Fewer_come_when_there_are_no_more")]
    [TestCase(2, "NoStairs=Y", "B1 B2", "ss", "..", TestName = "Stairs_are_avoided")]
    [TestCase(2, "AisleSeat=L", "A1 A2", "..... .....", TestName = "An_aisle_on_the_left")]
    [TestCase(2, "AisleSeat=R", "A4 A5", "..... .....", TestName = "An_aisle_on_the_right")]
    [TestCase(2, "AisleSeat=A", "B1 B2", "x..x", "..", TestName = "An_aisle_on_either_side")]
    [TestCase(2, "AisleSeat=N", "A2 A3", "x..x", "..", TestName = "No_wish_for_an_aisle")]
    [TestCase(2, "StartingRow=B", "B1 B2", "..", "..", "..", TestName = "From_a_row_on")]
    [TestCase(4, "StartingRow=B&EndingRow=B", "B1 B2", "..", "..", "..", TestName = "Within_a_row")]
    [TestCase(2, "StartingSeat=3&EndingSeat=6", "A3 A4", "........", TestName = "Within_seat_numbers")]
    [TestCase(2, "", "B1 B2", "ww", "..", TestName = "Wheelchair_places_are_for_those_who_ask")]
    [TestCase(2, "WheelChairSeats=1", "A3 A4", "...w", TestName = "A_companion_sits_beside_the_wheelchair_place")]
    [TestCase(2, "WheelChairSeats=2", "A3 A4", "..ww", TestName = "Two_wheelchair_places")]
    [TestCase(2, "WheelChairSeats=2", "", "..w", TestName = "Too_few_wheelchair_places_are_none")]
    [TestCase(2, "StartingPrice=20&EndingPrice=25", "C1 C2", "..", "..", "..", TestName = "Within_prices")]
    [TestCase(2, "EndingPrice=35", "B1 B2", "..", "..", "..", TestName = "Up_to_a_price")]
    [TestCase(2, "Colour=red&ContiguousSeats", "A1 A2", "..", TestName = "Unknown_wishes_are_dropped")]
    [TestCase(0, "", "", "..", TestName = "Nobody_gets_nothing")]
    public void Picks(int count, string requests, string expected, params string[] rows)
    {
        var (plan, isFree) = PlanFrom.Text(rows);
        var search = new SeatSearch(count, ZoneId: 0, SpecialRequests.Parse(requests))
        {
            ZonePrices = rows.Select((_, row) => row).ToDictionary(row => row + 1, row => 40m - row * 10),
        };

        Assert.That(PlanFrom.Show(new BestSeats(plan, isFree).Find(search)), Is.EqualTo(expected));
    }

    [Test]
    public void Only_the_wanted_zone_is_searched()
    {
        var (plan, isFree) = PlanFrom.Text("..", "..");

        var found = new BestSeats(plan, isFree).Find(new SeatSearch(2, ZoneId: 2, SpecialRequests.None));

        Assert.That(PlanFrom.Show(found), Is.EqualTo("B1 B2"));
    }

    [Test]
    public void A_zone_that_is_not_sold_is_left_alone()
    {
        var (plan, isFree) = PlanFrom.Text("..", "..");
        var search = new SeatSearch(2, 0, SpecialRequests.None)
        {
            ZonePrices = new Dictionary<int, decimal> { [2] = 10m },
        };

        Assert.That(PlanFrom.Show(new BestSeats(plan, isFree).Find(search)), Is.EqualTo("B1 B2"));
    }
}
