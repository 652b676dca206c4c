namespace Tessitura.Client.Tests.Selling;

internal sealed class RequestTests
{
    private static readonly PriceTypes Two = PriceTypes.Each(1, seats: 2);

    [Test]
    public void Best_seats_of_one_price_type_name_it_once()
    {
        var request = Tickets.BestSeats(performanceId: 4711, zoneId: 5, Two);

        Assert.That(
            (request.PerformanceId, request.ZoneId, request.NumberOfSeats, request.PriceType),
            Is.EqualTo((4711, 5, 2, "1"))
        );
        Assert.That(
            (request.PriceTypeReason, request.SpecialRequests, request.RequestedSeats),
            Is.EqualTo(default((string?, string?, string?)))
        );
    }

    [Test]
    public void Several_price_types_stand_in_seat_order_with_their_reasons()
    {
        var request = Tickets.Seats(4711, [101, 102, 103], Two.And(4, seats: 1, reasonId: 2));

        Assert.That(
            (request.RequestedSeats, request.NumberOfSeats, request.PriceType, request.PriceTypeReason),
            Is.EqualTo(("101,102,103", 3, "1,1,4", "0,0,2"))
        );
        Assert.That(PriceTypes.Of(1, 5).Seats, Is.EqualTo(2));
    }

    [Test]
    public void Special_requests_are_written_as_the_service_knows_them()
    {
        var wishes = new SpecialRequests
        {
            ContiguousSeats = 2,
            WheelChairSeats = 1,
            NoStairs = true,
            AisleSeat = AisleSeat.Left,
            StartingPrice = 10.5m,
            EndingPrice = 80,
            StartingRow = "A",
            EndingRow = "K",
            StartingSeat = "1",
            EndingSeat = "20",
            LeaveSingleSeats = false,
            HoldCode = 3,
        };

        var request = Tickets.BestSeats(4711, 5, Two, wishes);

        Assert.That(
            request.SpecialRequests,
            Is.EqualTo(
                "ContiguousSeats=2&WheelChairSeats=1&NoStairs=Y&AisleSeat=L&StartingPrice=10.5&EndingPrice=80"
                    + "&StartingRow=A&EndingRow=K&StartingSeat=1&EndingSeat=20&LeaveSingleSeats=N&HoldCode=3"
            )
        );
    }

    [TestCase(AisleSeat.None, "N")]
    [TestCase(AisleSeat.Left, "L")]
    [TestCase(AisleSeat.Right, "R")]
    [TestCase(AisleSeat.Any, "A")]
    public void An_aisle_is_one_letter(AisleSeat aisle, string letter) =>
        Assert.That(
            Tickets.BestSeats(4711, 5, Two, new() { AisleSeat = aisle }).SpecialRequests,
            Is.EqualTo($"AisleSeat={letter}")
        );

    [Test]
    public void Packages_and_unseated_tickets_are_written_like_tickets()
    {
        var best = FixedPackages.BestSeats(801, 2, Two, leaveSingleSeats: true);
        var named = FixedPackages.Seats(801, [7, 8], PriceTypes.Of(1, 2));

        Assert.That(
            (best.PackageId, best.ZoneId, best.NumberOfSeats, best.PriceType, best.LeaveSingleSeats),
            Is.EqualTo((801, 2, 2, "1", (bool?)true))
        );
        Assert.That((named.RequestedSeats, named.PriceType), Is.EqualTo(("7,8", "1,2")));
        Assert.That(Tickets.Unseated(4717, 6, Two).Unseated, Is.True);
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Mistake("performanceId", () => Tickets.BestSeats(0, 5, Two));
        yield return Mistake("zoneId", () => Tickets.BestSeats(4711, 0, Two));
        yield return Mistake("priceTypeId", () => PriceTypes.Each(0, seats: 1));
        yield return Mistake("seats", () => PriceTypes.Each(1, seats: 0));
        yield return Mistake("reasonId", () => PriceTypes.Each(1, seats: 1, reasonId: 0));
        yield return Mistake("priceTypeIds", () => PriceTypes.Of());
        yield return Mistake("priceTypeIds", () => PriceTypes.Of(1, -1));
        yield return Mistake("2 price types for 3 seats", () => Tickets.Seats(4711, [1, 2, 3], Two));
        yield return Mistake("named twice", () => Tickets.Seats(4711, [1, 1], Two));
        yield return Mistake("at least one seat", () => Tickets.Seats(4711, [], Two));
        yield return Mistake("positive id", () => FixedPackages.Seats(801, [0, 1], Two));
        yield return Mistake("packageId", () => FixedPackages.BestSeats(-1, 2, Two));
        yield return Mistake("ContiguousSeats is 3", () => Wish(new() { ContiguousSeats = 3 }));
        yield return Mistake("WheelChairSeats is -1", () => Wish(new() { WheelChairSeats = -1 }));
        yield return Mistake("AisleSeat", () => Wish(new() { AisleSeat = (AisleSeat)9 }));
        yield return Mistake("must not be negative", () => Wish(new() { StartingPrice = -1 }));
        yield return Mistake("above EndingPrice", () => Wish(new() { StartingPrice = 9, EndingPrice = 8 }));
        yield return Mistake("StartingRow", () => Wish(new() { StartingRow = "A&HoldCode=1" }));
        yield return Mistake("EndingRow", () => Wish(new() { EndingRow = "=" }));
        yield return Mistake("StartingSeat", () => Wish(new() { StartingSeat = " " }));
        yield return Mistake("HoldCode is 0", () => Wish(new() { HoldCode = 0 }));
        yield return Mistake("modeOfSaleId", () => new TicketBuyer(0, 1));
        yield return Mistake("constituentId", () => new TicketBuyer(3, -1));
        yield return Mistake("lineItemId", () => CartItem.Tickets(4711, 0));
        yield return Mistake("performanceId", () => CartItem.Tickets(0, 12));
        yield return Mistake("subLineItemId", () => CartItem.Ticket(12, 0));
        yield return Mistake("packageId", () => CartItem.Package(0, 12));
        yield return Mistake("paymentId", () => CartItem.Payment(-1));

        static object Wish(SpecialRequests wishes) => Tickets.BestSeats(4711, 5, Two, wishes);

        static TestCaseData Mistake(string named, Func<object> make) => new(make, named);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_named_before_anything_is_sent(Func<object> make, string named) =>
        Assert.That(() => make(), Throws.InstanceOf<ArgumentException>().With.Message.Contains(named));

    private static IEnumerable<TestCaseData> WrongRequests()
    {
        var good = Tickets.BestSeats(4711, 5, Two);
        yield return new(good with { PriceType = "1,2,3" }, "3 price types for 2 seats");
        yield return new(good with { PriceType = "" }, "PriceType");
        yield return new(good with { PriceType = "1;2" }, "PriceType");
        yield return new(good with { PriceType = "1,0" }, "PriceType");
        yield return new(good with { PriceTypeReason = "1,2" }, "PriceTypeReason");
        yield return new(good with { NumberOfSeats = 0 }, "NumberOfSeats is 0");
        yield return new(good with { NumberOfSeats = null }, "NumberOfSeats is missing");
        yield return new(good with { RequestedSeats = "1,2,3" }, "RequestedSeats names 3");
        yield return new(good with { RequestedSeats = "5,5" }, "twice");
        yield return new(good with { RequestedSeats = "5,x" }, "RequestedSeats");
        yield return new(good with { PerformanceId = 0 }, "PerformanceId is 0");
        yield return new(good with { ZoneId = -1 }, "ZoneId is -1");
        yield return new(good with { SpecialRequests = "WheelchairSpaces=1" }, "drop silently");
        yield return new(good with { SpecialRequests = "NoStairs" }, "name=value");
    }

    [TestCaseSource(nameof(WrongRequests))]
    public async Task A_request_made_by_hand_is_looked_through_too(ReserveTicketsRequest request, string named)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(() => visit.ReserveTicketsAsync(request), Throws.ArgumentException.With.Message.Contains(named));
        Assert.That(() => visit.ReserveForLineItemAsync(1, request), Throws.ArgumentException);
        Assert.That(office.Line.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_buyer_brings_mode_of_sale_and_constituent_together()
    {
        await using var office = await BoxOffice.OpenAsync();

        await office.Client.Txn.GetPerformanceZoneAvailabilitiesAsync([4711], new TicketBuyer(3, 1001));
        var seats = await office.Client.Txn.GetPerformanceSeatsAsync(4711, TicketBuyer.Anybody(3));

        Assert.That(seats, Is.Not.Empty);
        Assert.That(
            () => office.Client.Txn.GetPerformanceSeatsAsync(4711, default(TicketBuyer)),
            Throws.ArgumentException.With.Message.Contains("mode of sale")
        );
        Assert.That(
            () => office.Client.Txn.GetPerformanceZoneAvailabilitiesAsync([], TicketBuyer.Anybody(3)),
            Throws.ArgumentException
        );
    }
}
