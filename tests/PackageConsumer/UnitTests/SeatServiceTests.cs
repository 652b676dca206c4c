using System.Net;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using NUnit.Framework;
using Tessitura.Client;
using Tessitura.Client.Models;

namespace Consumer.UnitTests;

public sealed class SeatServiceTests
{
    private readonly IWebSession _visit = Substitute.For<IWebSession>();

    [Test]
    public async Task Two_seats_are_told_with_their_price_and_time()
    {
        var now = DateTimeOffset.UtcNow;
        _visit
            .ReserveTicketsAsync(Arg.Any<ReserveTicketsRequest>(), Arg.Any<CancellationToken>())
            .Returns(new Reservation { SeatsRequested = 2, SeatsReserved = 2 });
        _visit.GetHoldAsync(Arg.Any<CancellationToken>()).Returns(new CartHold(now.AddMinutes(15), now));
        _visit.GetCartAsync(Arg.Any<CancellationToken>()).Returns(new Cart { BalanceToCharge = 84.5m });

        Assert.That(await TakeTwoAsync(), Is.EqualTo("84.50, yours for 15 minutes"));
    }

    [Test]
    public async Task A_single_seat_is_given_back()
    {
        var item = CartItem.Tickets(performanceId: 4711, lineItemId: 1001);
        _visit
            .ReserveTicketsAsync(Arg.Any<ReserveTicketsRequest>(), Arg.Any<CancellationToken>())
            .Returns(
                new Reservation
                {
                    SeatsRequested = 2,
                    SeatsReserved = 1,
                    Item = item,
                }
            );

        Assert.That(await TakeTwoAsync(), Is.EqualTo("not two together"));
        await _visit.Received().ReleaseAsync(item, Arg.Any<CancellationToken>());
    }

    [Test]
    public async Task Sold_out_and_undecided_are_told_apart()
    {
        _visit
            .ReserveTicketsAsync(Arg.Any<ReserveTicketsRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(
                new TessituraRejectedException(
                    RejectionKind.SeatsUnavailable,
                    "Cart.ReserveTickets",
                    HttpStatusCode.BadRequest,
                    [new ErrorMessage { Description = "Could not find seats" }]
                )
            );
        var soldOut = await TakeTwoAsync();
        _visit
            .ReserveTicketsAsync(Arg.Any<ReserveTicketsRequest>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new OutcomeUnknownException(new OpenQuestion("Cart.ReserveTickets", DateTimeOffset.UtcNow)));

        Assert.That(soldOut, Is.EqualTo("sold out"));
        Assert.That(await TakeTwoAsync(), Does.StartWith("please wait"));
    }

    [Test]
    public void A_seat_map_is_made_of_seats()
    {
        var free = new SeatMapStatus
        {
            Id = 1,
            Name = "Available",
            Availability = SeatAvailability.Available,
        };
        var taken = new SeatMapStatus
        {
            Id = 2,
            Name = "Taken",
            Availability = SeatAvailability.Reserved,
        };
        var map = new SeatMap(
            SeatMapRequest.ForPerformance(4711, modeOfSaleId: 3),
            [Seat(1, free), Seat(2, taken), Seat(3, free)]
        );

        Assert.That(SeatService.FreeSeats(map), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(map.AvailableIn(zoneId: 5), Is.EqualTo(2));
    }

    private Task<string> TakeTwoAsync() => new SeatService(_visit).TakeTwoAsync(4711, zoneId: 5);

    private static SeatMapSeat Seat(int id, SeatMapStatus status) =>
        new()
        {
            Id = id,
            Number = $"{id}",
            Status = status,
            Section = new() { Id = 1, Name = "Stalls" },
            Zone = new() { Id = 5, Name = "A" },
            Screen = new() { Id = 1, Name = "House" },
            SeatType = new() { Id = 1, Name = "Standard" },
        };
}
