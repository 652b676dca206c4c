using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class TicketTests
{
    [Test]
    public async Task The_best_seats_are_side_by_side_in_their_zone()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        await visitor.ReserveAsync(3);

        var tickets = (await visitor.CartAsync()).Products.Single().Performance!.LineItem!.SubLineItems;
        var numbers = tickets.Select(t => int.Parse(t.Seat!.Number!)).Order().ToList();
        Assert.That(tickets.Select(t => t.Zone!.Id), Is.All.EqualTo(Evenings.ZoneA));
        Assert.That(tickets.Select(t => (t.Seat!.Row, t.Seat.Section!.Id)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(numbers[2] - numbers[0], Is.EqualTo(2));
    }

    [Test]
    public async Task Requested_seats_are_those_that_one_gets()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var reserved = (await visitor.AskForSeatsAsync(Evenings.Empty, 40, 41)).Read<ReserveTicketsResponse>();

        Assert.That(reserved.SeatsReserved, Is.EqualTo(2));
        Assert.That(house.Simulator.SeatsHeld().Select(h => h.SeatId), Is.EqualTo(new[] { 40, 41 }));
    }

    [Test]
    public async Task A_seat_has_one_owner_at_a_time()
    {
        await using var house = await OpenHouse.StartAsync();
        var (first, second) = (await house.VisitAsync(), await house.VisitAsync());
        await first.AskForSeatsAsync(Evenings.Empty, 40, 41);

        (await second.AskForSeatsAsync(Evenings.Empty, 41, 42)).IsRefused(
            "TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION: One or more of the selected seats"
        );
        (await first.AskForSeatsAsync(Evenings.Empty, 41)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        (await second.AskForSeatsAsync(Evenings.Empty, 999_999)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        (await second.AskForSeatsAsync(Evenings.Empty, 42, 42)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");

        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
        Assert.That((await second.SessionAsync()).CartInfo!.PerformanceCount, Is.Zero);
    }

    [Test]
    public async Task A_house_that_is_almost_sold_out_gives_what_it_has_and_then_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var left = house.Simulator.AvailableSeats(Evenings.AlmostSoldOut);

        var total = 0;
        for (var i = 0; i < 5; i++)
        {
            var body = new
            {
                PriceType = "1",
                PerformanceId = Evenings.AlmostSoldOut,
                NumberOfSeats = 6,
                ZoneId = 0,
                SpecialRequests = "LeaveSingleSeats=Y&WheelChairSeats=0",
            };
            total += (await visitor.PostAsync("Web/Cart/@/Tickets", body)).Read<ReserveTicketsResponse>().SeatsReserved;
        }

        var none = (await visitor.AskForAsync(1, performance: Evenings.AlmostSoldOut)).Read<ReserveTicketsResponse>();
        Assert.That(total, Is.InRange(1, left));
        Assert.That((none.SeatsReserved, none.LineItemId), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Every_reservation_adds_another_line()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var (first, second) = (await visitor.ReserveAsync(1), await visitor.ReserveAsync(1));

        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That((await visitor.CartAsync()).Products, Has.Count.EqualTo(2));
    }

    [TestCase("9", null, "it does not exist")]
    [TestCase("3", null, "not offered")]
    [TestCase("4", null, "needs a reason")]
    [TestCase("4", "9", "does not belong")]
    [TestCase("1,2,1", null, "one per seat")]
    [TestCase("x", null, "must be a number")]
    [TestCase("", null, "PriceType is required")]
    public async Task Price_types_must_fit(string priceType, string? reason, string because)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var before = house.Simulator.AvailableSeats(Evenings.Empty);

        (await AskAsync(visitor, priceType, reason)).IsRefused(because);

        Assert.That(house.Simulator.AvailableSeats(Evenings.Empty), Is.EqualTo(before));
    }

    [Test]
    public async Task A_price_type_that_is_not_sold_in_the_zone_is_refused()
    {
        await using var house = await OpenHouse.StartAsync();

        (await (await house.VisitAsync()).AskForAsync(1, zone: 1, price: 2)).IsRefused(
            "TESSITURA_INVALID_PRICETYPE_EXCEPTION"
        );
    }

    [Test]
    public async Task A_list_gives_each_seat_its_price_type()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await AskAsync(visitor, "1,4", "0,2")).Read<ReserveTicketsResponse>();

        var tickets = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems;
        Assert.That(tickets.Select(t => (t.PriceType!.Id, t.DueAmount)), Is.EqualTo(new[] { (1, 76m), (4, 0m) }));
        Assert.That(tickets[1].PriceType!.PriceTypeReason!.Id, Is.EqualTo(2));
    }

    [Test]
    public async Task Members_get_their_price()
    {
        await using var house = await OpenHouse.StartAsync();

        await (await house.VisitAsAsync("ada")).ReserveAsync(1, price: 3);
        await (await house.VisitAsync(promotionCode: 202)).ReserveAsync(1, price: 3);
        (await (await house.VisitAsAsync("bruno")).AskForAsync(1, price: 3)).IsRefused("INVALID_PRICETYPE");
    }

    [Test]
    public async Task The_studio_admits_until_it_is_full()
    {
        await using var house = await OpenHouse.StartAsync();
        var (first, second) = (await house.VisitAsync(), await house.VisitAsync());

        var some = (await first.AskForAsync(100, zone: 0, performance: Evenings.Studio)).Read<ReserveTicketsResponse>();
        var rest = (
            await second.AskForAsync(100, zone: 6, performance: Evenings.Studio)
        ).Read<ReserveTicketsResponse>();

        Assert.That((some.SeatsReserved, rest.SeatsReserved), Is.EqualTo((100, 20)));
        var line = (await second.CartAsync()).Products[0].Performance!.LineItem!;
        Assert.That(line.SubLineItems.Select(t => t.Seat), Is.All.Null);
        (await second.DeleteAsync($"Web/Cart/@/Tickets/{Evenings.Studio}/{line.Id}")).IsDone();
        Assert.That(house.Simulator.AvailableSeats(Evenings.Studio), Is.EqualTo(20));
        (await first.AskForSeatsAsync(Evenings.Studio, 1)).IsRefused("general admission");
    }

    [Test]
    public async Task Unseated_tickets_take_no_seat()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var body = new
        {
            PriceType = "1",
            PerformanceId = Evenings.Empty,
            NumberOfSeats = 2,
            ZoneId = Evenings.ZoneA,
            Unseated = true,
        };

        Assert.That(
            (await visitor.PostAsync("Web/Cart/@/Tickets", body)).Read<ReserveTicketsResponse>().SeatsReserved,
            Is.EqualTo(2)
        );

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That((await visitor.SessionAsync()).HasLockedSeats, Is.False);
    }

    [Test]
    public async Task More_seats_go_to_a_line_of_the_same_evening_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(1);

        var added = await visitor.PostAsync($"Web/Cart/@/LineItems/{line}/Tickets", Body(Evenings.Empty));
        Assert.That(added.Read<ReserveTicketsResponse>().LineItemId, Is.EqualTo(line));
        (await visitor.PostAsync($"Web/Cart/@/LineItems/{line}/Tickets", Body(Evenings.Opening))).IsRefused(
            "not of performance"
        );
        (await visitor.PostAsync("Web/Cart/@/LineItems/1/Tickets", Body(Evenings.Empty))).IsRefused("in the cart", 404);

        Assert.That(
            (await visitor.CartAsync()).Products.Single().Performance!.LineItem!.SubLineItems,
            Has.Count.EqualTo(3)
        );

        static object Body(int performance) =>
            new
            {
                PriceType = "1",
                PerformanceId = performance,
                NumberOfSeats = 2,
                ZoneId = Evenings.ZoneA,
            };
    }

    [Test]
    public async Task Removed_tickets_go_back_at_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(3);
        var ticket = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems[0];

        (await visitor.DeleteAsync($"Web/Cart/@/LineItems/{line}/SubLineItems/{ticket.Id}")).IsDone();
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
        Assert.That(house.Simulator.SeatStatusOf(Evenings.Empty, ticket.Seat!.Id), Is.Zero);
        (await visitor.DeleteAsync($"Web/Cart/@/LineItems/{line}/SubLineItems/{ticket.Id}")).IsRefused(
            "in the cart",
            404
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Tickets/{Evenings.Opening}/{line}")).IsRefused(
            "not of performance",
            404
        );
        (await visitor.DeleteAsync($"Web/Cart/@/Tickets/{Evenings.Empty}/{line}")).IsDone();

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That((await visitor.CartAsync()).CartAmount, Is.Zero);
    }

    [Test]
    public async Task Held_seats_open_with_their_hold_code_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var seat = house.Simulator.Simulation.SeatsOf(Evenings.Empty).Plan.Places.First(p => p.HoldCodeId == 1).Id;
        var visitor = await house.VisitAsync();

        (await visitor.AskForSeatsAsync(Evenings.Empty, seat)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        var body = new
        {
            PriceType = "1",
            PerformanceId = Evenings.Empty,
            ZoneId = 0,
            RequestedSeats = $"{seat}",
            SpecialRequests = "HoldCode=1",
        };
        (await visitor.PostAsync("Web/Cart/@/Tickets", body)).Read<ReserveTicketsResponse>();
    }

    [Test]
    public async Task The_sale_ends_when_the_curtain_rises()
    {
        await using var house = await OpenHouse.StartAsync();
        house.Time.Advance(TimeSpan.FromDays(40));

        (await (await house.VisitAsync()).AskForAsync(1)).IsRefused("not on sale");
    }

    private static Task<Answer> AskAsync(WebVisitor visitor, string priceType, string? reason) =>
        visitor.PostAsync(
            "Web/Cart/@/Tickets",
            new
            {
                PriceType = priceType,
                PriceTypeReason = reason,
                PerformanceId = Evenings.Empty,
                NumberOfSeats = 2,
                ZoneId = Evenings.ZoneA,
            }
        );
}
