using Tessitura.Client.Models;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Theatres;

internal sealed class OwnTheatreTests
{
    private const string Barn = """
        {
          // One hall, one price, one evening.
          "facilities": [{ "id": 7, "description": "Barn", "capacity": 80 }],
          "priceTables": [{ "id": 1, "price": 25 }],
          "performances": [{ "id": 501, "description": "Barn concert", "date": { "inDays": 3 } }],
        }
        """;

    private const string Seated = """
        {
          "name": "Mill Street Playhouse",
          "facilities": [
            {
              "id": 40,
              "description": "Playhouse",
              "sections": [
                {
                  "id": 9,
                  "description": "Stalls",
                  "rows": [
                    { "seats": "4A 4A" },
                    { "row": "K", "seats": "10B", "firstNumber": 2, "numberStep": 2, "firstSeatId": 900, "wheelchairs": "2, 20" },
                    { "seats": "3B 3B", "repeat": 2, "stairs": true, "holds": { "77": "1-2" }, "allocations": { "5": "6" } },
                  ],
                },
              ],
            },
          ],
          "holdCodes": [{ "id": 77, "description": "Architect", "blackout": true }],
          "priceTypes": [{ "id": 31, "description": "Ticket" }, { "id": 45, "description": "Child", "share": 0.25 }],
          "modesOfSale": [{ "id": 12, "description": "Shop" }],
          "sources": [{ "id": 900, "promoCode": "SHOP", "description": "Shop" }],
          "priceTables": [{ "id": 1, "zones": { "1": 40, "2": 20 }, "exceptions": [{ "zoneId": 2, "priceTypeId": 45, "price": 3.5 }] }],
          "performances": [
            { "id": 5001, "description": "Hamlet", "date": { "on": "2026-04-01", "at": "15:00" } },
            { "id": 5002, "description": "Hamlet", "date": { "inDays": 2, "at": "20:15" }, "soldShare": 1 },
          ],
          "packages": [{ "id": 6001, "description": "Both", "performanceIds": [5001, 5002], "priceShare": 0.5 }],
          "constituents": [{ "id": 70, "firstName": "Nadia", "lastName": "Brook", "member": true }],
        }
        """;

    [Test]
    public async Task A_hall_a_price_and_an_evening_are_enough_to_sell_tickets()
    {
        await using var house = await OpenAsync(Barn);
        var performance = house.Simulator.Performances.Single();
        await using var visit = await house.Client.StartSessionAsync();

        var zone = (await house.Txn.GetZonesAsync()).Single();
        await visit.ReserveTicketsAsync(Tickets.BestSeats(performance.Id, zone.Id, PriceTypes.Each(1, seats: 3)));
        var cart = await visit.Api.Cart.GetAsync();

        Assert.That(performance, Is.EqualTo(new SimulatedPerformance(501, "Barn concert", AtStart(3, 19, 30), true)));
        Assert.That(cart!.SubTotal, Is.EqualTo(75m));
        Assert.That(house.Simulator.AvailableSeats(501), Is.EqualTo(77));
    }

    [Test]
    public async Task Seats_stand_numbered_and_named_as_the_rows_say()
    {
        await using var house = await OpenAsync(Seated);

        var seats = await house.Txn.GetPerformanceSeatsAsync(5001, modeOfSaleId: 12, constituentId: 0);

        Assert.That(seats.Take(8).Select(s => s.Id), Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(seats.Take(5).Select(s => s.LogicalSeatNumber), Is.EqualTo(new[] { 1, 2, 3, 4, 6 }));
        Assert.That(seats.Take(5).Select(s => s.XPosition), Is.EqualTo(new[] { 1, 2, 3, 4, 6 }));
        var second = seats.Where(s => s.SeatRow == "K").ToList();
        Assert.That(second.Select(s => s.SeatNumber), Is.EqualTo(Enumerable.Range(1, 10).Select(i => $"{2 * i}")));
        Assert.That(second.Select(s => s.Id), Is.EqualTo(Enumerable.Range(900, 10)));
        Assert.That(second.Where(s => s.SeatTypeId == 2).Select(s => s.SeatNumber), Is.EqualTo(new[] { "2", "20" }));
        Assert.That(seats.Skip(18).Select(s => s.SeatRow).Distinct(), Is.EqualTo(new[] { "C", "D" }));
        Assert.That(seats.Skip(18).Select(s => s.Id), Is.EqualTo(Enumerable.Range(910, 12)));
        Assert.That(seats.Skip(18).Select(s => s.HasStairs), Is.All.True);
        Assert.That(seats.Count(s => s.SeatStatusId == SeatStatusIds.Blocked), Is.EqualTo(4));
        Assert.That(seats.Count(s => s.SeatStatusId == SeatStatusIds.NotInAllocation), Is.EqualTo(2));
        Assert.That(house.Simulator.SeatStatusOf(5001, 910), Is.EqualTo(SeatStatusIds.Blocked));
        Assert.That(house.Simulator.AvailableSeats(5001, zoneId: 1), Is.EqualTo(8));
    }

    [Test]
    public async Task Prices_follow_by_share_where_no_exception_says_otherwise()
    {
        await using var house = await OpenAsync(Seated);

        var alone = await house.Txn.GetPerformancePricesAsync([5001]);
        var inPackage = await house.Txn.GetPackagePricesAsync(6001);

        Assert.That(
            alone.Select(p => (p.ZoneId, p.PriceTypeId, p.Price)),
            Is.EqualTo(new (int?, int?, decimal?)[] { (1, 31, 40), (1, 45, 10), (2, 31, 20), (2, 45, 3.5m) })
        );
        Assert.That(inPackage.Select(p => p.Price), Is.EqualTo(new decimal?[] { 40, 10, 20, 3.5m }));
        Assert.That(alone.Where(p => p.IsBase is true).Select(p => p.PriceTypeId), Is.All.EqualTo(31));
    }

    [Test]
    public async Task Rules_that_need_a_mode_of_sale_or_a_source_take_the_theatres_first()
    {
        await using var house = await OpenAsync(Seated);
        var visitor = await VisitAsync(house);

        var session = await visitor.SessionAsync();
        var methods = await house.Txn.GetModeOfSaleAsync(12);
        var seasons = await house.Client.ReferenceData.GetSeasonsAsync();

        Assert.That((session.ModeOfSaleId, session.SourceId), Is.EqualTo((12, 900)));
        Assert.That(methods.DefaultDeliveryMethodId, Is.EqualTo(-1));
        Assert.That(seasons.Single(s => s.DefaultIndicator is true).Id, Is.EqualTo(SeedIds.ThisSeason));
        Assert.That(await house.Txn.GetFeesAsync(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Curtains_rise_on_the_day_that_was_written()
    {
        await using var house = await OpenAsync(Seated);

        var evenings = house.Simulator.Performances;

        Assert.That(
            evenings.Single(p => p.Id == 5001).Date,
            Is.EqualTo(new DateTimeOffset(2026, 4, 1, 15, 0, 0, default))
        );
        Assert.That(evenings.Single(p => p.Id == 5002).Date, Is.EqualTo(AtStart(2, 20, 15)));
        Assert.That((await house.Txn.GetPerformanceAsync(5001)).TimeSlot?.Description, Is.EqualTo("Matinee"));
    }

    [Test]
    public async Task Evenings_of_one_description_are_one_production_with_a_title()
    {
        await using var house = await OpenAsync(Seated);

        var runs = await house.Txn.GetProductionSeasonsAsync();
        var titles = await house.Txn.GetTitlesAsync();

        Assert.That(runs.Single().Description, Is.EqualTo("Hamlet"));
        Assert.That(titles.Single().Description, Is.EqualTo("Hamlet"));
        Assert.That((await house.Txn.GetPerformancesAsync(productionSeasonId: runs[0].Id)).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task The_house_is_called_what_the_theatre_is_called()
    {
        await using var house = await OpenAsync(Seated);

        var theaters = await house.Client.ReferenceData.GetTheatersAsync();
        var hall = await house.Txn.GetFacilityAsync(40);

        Assert.That(theaters[0].Description, Is.EqualTo("Mill Street Playhouse"));
        Assert.That(hall.Theater?.Description, Is.EqualTo("Mill Street Playhouse"));
    }

    [Test]
    public async Task A_customer_logs_in_with_what_follows_from_the_name()
    {
        await using var house = await OpenAsync(Seated);
        var visitor = await VisitAsync(house);

        var session = (await visitor.LogInAsync("nadia", "invented-70")).Read<Session>();

        Assert.That(session.LoginInfo?.ConstituentId, Is.EqualTo(70));
    }

    [Test]
    public async Task Any_id_is_found_where_ids_are_made_of_others()
    {
        await using var house = await OpenAsync(Seated);

        foreach (var type in await house.Txn.GetPerformancePriceTypesAsync())
        {
            var found = await house.Txn.GetPerformancePriceTypeAsync(type.Id);
            Assert.That(
                (found.PerformanceId, found.PriceTypeId, found.PerformancePrices.Count),
                Is.EqualTo((type.PerformanceId, type.PriceTypeId, 2))
            );
        }

        foreach (var type in await house.Txn.GetModeOfSalePriceTypesAsync())
        {
            Assert.That(await house.Txn.GetModeOfSalePriceTypeAsync(type.Id), Is.EqualTo(type));
        }

        var sales = await house.Txn.GetPerformancePackageModesOfSaleAsync(modeOfSaleId: 12);
        Assert.That(sales.Select(s => s.Id), Is.Unique);
        Assert.That(sales, Has.Count.EqualTo(3));
    }

    [TestCase(Barn)]
    [TestCase(Seated)]
    public async Task No_read_fails_on_ids_that_the_theatre_does_not_have(string json)
    {
        await using var house = await OpenAsync(json);
        List<string> failed = [];
        foreach (var (name, (path, body)) in Txn.TxnRequests.ByOperation)
        {
            var operation = ContractRoutes.Operations.Single(o => o.Name == $"Txn.{name}");
            using var answer = await house.SendAsync(operation.Method, $"TXN/{path}", body);
            if ((int)answer.StatusCode is not (200 or 400 or 404))
            {
                failed.Add($"{name}: {answer.StatusCode}");
            }
        }

        Assert.That(failed, Is.Empty);
    }

    [Test]
    public async Task A_theatre_can_be_the_built_in_one_with_other_parts()
    {
        await using var house = await SimulatedHouse.OpenAsync(options =>
            options.Theatre = Theatre.BuiltIn(seats: 300) with { Fees = [], Name = "Corner House" }
        );

        Assert.That(await house.Txn.GetFeesAsync(), Is.Empty);
        Assert.That((await house.Txn.GetFacilityAsync(1)).Theater?.Description, Is.EqualTo("Corner House"));
    }

    [Test]
    public void Seats_beside_a_theatre_are_refused()
    {
        var options = new SimulatorOptions { Theatre = Theatre.Parse(Barn), Seats = 500 };

        Assert.That(
            () => TessituraSimulator.StartAsync(options),
            Throws.ArgumentException.With.Message.Contains("Seats scales the built-in theatre")
        );
    }

    [Test]
    public void A_theatre_written_in_code_is_checked_before_the_server_starts()
    {
        var theatre = Theatre.Parse(Barn);
        var options = new SimulatorOptions
        {
            Theatre = theatre with { Performances = [theatre.Performances[0] with { FacilityId = 8 }] },
        };

        Assert.That(
            () => TessituraSimulator.StartAsync(options),
            Throws
                .TypeOf<TheatreException>()
                .With.Message.EqualTo(
                    "The theatre holds a mistake:\n  $.performances[0].facilityId: there is no facility 8; there are 7"
                )
        );
    }

    private static Task<SimulatedHouse> OpenAsync(string json) =>
        SimulatedHouse.OpenAsync(options => options.Theatre = Theatre.Parse(json));

    private static async Task<WebVisitor> VisitAsync(SimulatedHouse house)
    {
        var answer = await new WebVisitor(house.Http, "nobody").PostAsync("Web/Session", new { });
        return new WebVisitor(house.Http, answer.Read<SessionResponse>().SessionKey!);
    }

    private static DateTimeOffset AtStart(int days, int hour, int minute) =>
        new(TestTime.Start.UtcDateTime.Date.AddDays(days).AddHours(hour).AddMinutes(minute), TimeSpan.Zero);
}
