using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class ReturnTests
{
    [Test]
    public async Task A_returned_ticket_leaves_a_credit_that_must_be_spent()
    {
        await using var house = await OpenHouse.StartAsync();
        await (await house.VisitAsAsync("bruno")).BuyAsync(2);
        var seat = house.Simulator.Orders[0].Seats[0];
        var visitor = await house.VisitAsAsync("bruno");

        (await ReturnAsync(visitor, seat, "R")).IsDone();
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.EqualTo(-76m));
        (await visitor.CheckOutAsync()).IsRefused("credit");
        await visitor.PostAsync(
            "Web/Cart/@/OnAccount",
            new { Amount = 76, PaymentMethodId = PaymentMethods.OnAccount }
        );
        Assert.That((await visitor.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));

        Assert.That(house.Simulator.SeatStatusOf(seat.PerformanceId, seat.SeatId), Is.Zero);
        Assert.That(house.Simulator.Orders.Single().Tickets, Is.EqualTo(1));
        Assert.That((await visitor.GetAsync("Web/Session/@/Constituent/OnAccount")).Body, Does.Contain("116"));
    }

    [Test]
    public async Task A_donated_ticket_frees_its_seat_at_once_and_gives_no_credit()
    {
        await using var house = await OpenHouse.StartAsync();
        var buyer = await house.VisitAsAsync("bruno");
        await buyer.BuyAsync(2);
        var seat = house.Simulator.Orders[0].Seats[0];
        var visitor = await house.VisitAsAsync("bruno");

        (await ReturnAsync(visitor, seat, "O")).IsDone();

        Assert.That(house.Simulator.SeatStatusOf(seat.PerformanceId, seat.SeatId), Is.Zero);
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.Zero);
        (await ReturnAsync(visitor, seat, "O")).IsRefused("No paid ticket", 404);
    }

    [Test]
    public async Task A_printed_ticket_comes_back_by_its_number_if_the_checksum_fits()
    {
        await using var house = await OpenHouse.StartAsync();
        var buyer = await house.VisitAsAsync("ada");
        var order = await buyer.BuyAsync(1);
        var elements = await buyer.PostAsync("Web/Cart/@/Print/TicketElements", new { OrderId = order });
        var barcode = elements.Read<IReadOnlyList<TicketElement>>().Single(e => e.BarcodeInd == "Y").Val!.Split('-');
        var visitor = await house.VisitAsAsync("ada");

        (await SendAsync("xx")).IsRefused("checksum");
        (await SendAsync(barcode[1])).IsDone();

        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.Negative);

        Task<Answer> SendAsync(string checksum) =>
            visitor.PostAsync(
                "Web/Cart/@/Tickets/Return",
                new
                {
                    TicketNumber = int.Parse(barcode[0]),
                    Checksum = checksum,
                    ReturnOrDonate = "R",
                }
            );
    }

    [Test]
    public async Task Nobody_returns_the_tickets_of_others()
    {
        await using var house = await OpenHouse.StartAsync();
        await (await house.VisitAsAsync("ada")).BuyAsync(1);

        var answer = await ReturnAsync(await house.VisitAsAsync("bruno"), house.Simulator.Orders[0].Seats[0], "R");

        answer.IsRefused("TESSITURA_ACCESS_DENIED_EXCEPTION", 403);
    }

    private static Task<Answer> ReturnAsync(WebVisitor visitor, (int PerformanceId, int SeatId) seat, string how) =>
        visitor.PostAsync(
            "Web/Cart/@/Tickets/ReturnWithSeat",
            new
            {
                seat.PerformanceId,
                SeatNumber = seat.SeatId,
                ReturnOrDonate = how,
            }
        );
}
