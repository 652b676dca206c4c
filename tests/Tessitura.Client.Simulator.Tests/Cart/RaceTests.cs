using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class RaceTests
{
    private const int Visitors = 64;

    [Test]
    public async Task No_seat_is_given_to_two_of_many_who_want_the_same()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitors = await VisitorsAsync(house);

        var answers = await Task.WhenAll(
            visitors.Select((v, i) => Task.Run(() => v.AskForSeatsAsync(Evenings.Empty, 1 + i % 8, 2 + i % 8)))
        );

        var winners = answers.Count(a => (int)a.Status == 200);
        var held = house.Simulator.SeatsHeld();
        Assert.That(held.Select(h => h.SeatId), Is.Unique);
        Assert.That(held, Has.Count.EqualTo(2 * winners));
        Assert.That(held.GroupBy(h => h.WebSession).Select(g => g.Count()), Is.All.EqualTo(2));
    }

    [Test]
    public async Task Many_who_take_what_is_best_share_it_and_all_of_it_is_sold_once()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Seats = 60);
        var visitors = await VisitorsAsync(house);
        var before = house.Simulator.AvailableSeats(Evenings.Empty);

        await Task.WhenAll(
            visitors.Select(v =>
                Task.Run(async () =>
                {
                    var reserved = (await v.AskForAsync(2, zone: 0)).Read<ReserveTicketsResponse>().SeatsReserved;
                    if (reserved > 0)
                    {
                        await v.PayCashAsync();
                        (await v.CheckOutAsync()).Read<CheckoutResponse>();
                    }
                })
            )
        );

        var sold = house.Simulator.Orders.SelectMany(o => o.Seats).ToList();
        Assert.That(sold, Is.Unique);
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That(sold, Has.Count.EqualTo(before - house.Simulator.AvailableSeats(Evenings.Empty)));
    }

    [Test]
    public async Task Calls_of_one_session_at_the_same_time_lose_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => visitor.AskForAsync(1))));

        var cart = await visitor.CartAsync();
        var tickets = cart.Products.SelectMany(p => p.Performance!.LineItem!.SubLineItems).ToList();
        Assert.That(tickets, Has.Count.EqualTo(32));
        Assert.That(tickets.Select(t => t.Seat!.Id), Is.Unique);
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(32));
    }

    [Test]
    public async Task Holds_that_run_out_while_everybody_asks_go_back_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitors = await VisitorsAsync(house);
        foreach (var visitor in visitors.Take(32))
        {
            await visitor.ReserveAsync(2);
        }

        house.Time.Advance(TimeSpan.FromMinutes(16));
        await Task.WhenAll(visitors.Skip(32).Select(v => Task.Run(() => v.AskForAsync(2))));

        Assert.That(house.Simulator.SeatsHeld().Select(h => h.WebSession), Is.All.GreaterThan(32));
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(64));
    }

    private static async Task<IReadOnlyList<WebVisitor>> VisitorsAsync(OpenHouse house)
    {
        List<WebVisitor> visitors = [];
        while (visitors.Count < Visitors)
        {
            visitors.Add(await house.VisitAsync());
        }

        return visitors;
    }
}
