using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests.Theatres;

/// <summary>Seats kept for constituents of a rank.</summary>
internal sealed class AllocationTests
{
    // Ten seats: two for rank 1, two for rank 5, two for rank 0, and two of an allocation that is not described.
    private const string Json = """
        {
          "facilities": [
            {
              "id": 1,
              "description": "Hall",
              "sections": [
                {
                  "id": 1,
                  "description": "Stalls",
                  "rows": [{ "seats": "10A", "allocations": { "1": "1-2", "2": "3-4", "3": "5-6", "9": "7-8" } }]
                }
              ]
            }
          ],
          "priceTables": [{ "id": 1, "price": 10 }],
          "performances": [{ "id": 501, "description": "Concert", "date": { "inDays": 3 } }],
          "allocations": [
            { "id": 1, "description": "Members" },
            { "id": 2, "description": "Patrons", "minRank": 5 },
            { "id": 3, "description": "Everybody", "minRank": 0 }
          ],
          "constituents": [
            { "id": 11, "firstName": "Olga", "lastName": "Stone", "member": true },
            { "id": 12, "firstName": "Paul", "lastName": "Reed", "rank": 5 },
            { "id": 13, "firstName": "Rosa", "lastName": "Lind", "member": true, "rank": 0 },
            { "id": 14, "firstName": "Sven", "lastName": "Bark" }
          ]
        }
        """;

    [TestCase(3, 0, 4)]
    [TestCase(3, 14, 4)]
    [TestCase(3, 11, 8)]
    [TestCase(3, 12, 10)]
    [TestCase(3, 13, 4)]
    [TestCase(4, 0, 10)]
    public async Task The_rank_of_the_constituent_decides_which_seats_are_free(int mode, int constituent, int free)
    {
        await using var house = await OpenAsync();

        var seats = await house.Txn.GetPerformanceSeatsAsync(501, mode, constituent);
        var summary = await house.Txn.GetPerformanceSeatSummariesAsync(501, mode, constituent);
        var zones = await house.Txn.GetPerformanceZoneAvailabilitiesAsync([501], mode, constituent);
        var products = await house.Txn.SearchProductsAsync(
            new ProductSearchRequest
            {
                ModeOfSaleId = mode,
                ConstituentId = constituent,
                ShowConstituentAvailability = true,
                ShowGrossAvailability = true,
            }
        );

        Assert.That(seats.Count(s => s.SeatStatusId == SeatStatusIds.Available), Is.EqualTo(free));
        Assert.That(seats.Count(s => s.SeatStatusId == SeatStatusIds.NotInAllocation), Is.EqualTo(10 - free));
        Assert.That(summary.Sum(s => s.AvailableCount), Is.EqualTo(free));
        Assert.That((zones[0].AvailableCount, zones[0].ConstituentAvailableCount), Is.EqualTo(((int?)10, (int?)free)));
        Assert.That(
            (products[0].GrossAvailability, products[0].AvailabilityByConstituent),
            Is.EqualTo(((int?)10, (int?)free))
        );
    }

    [Test]
    public async Task A_cart_gets_what_the_rank_of_its_constituent_reaches()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Theatre = Theatre.Parse(Json));
        var (member, patron) = (await house.VisitAsync(), await house.VisitAsync());
        (await member.LogInAsync("olga", "invented-11")).Read<Session>();
        (await patron.LogInAsync("paul", "invented-12")).Read<Session>();

        (await member.AskForSeatsAsync(501, 3)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        (await member.AskForSeatsAsync(501, 1)).Read<ReserveTicketsResponse>();
        (await patron.AskForSeatsAsync(501, 3)).Read<ReserveTicketsResponse>();
    }

    [TestCase("\"minRank\": 5", "\"minRank\": -1", "$.allocations[1].minRank", "is -1; 0 to 1000 are allowed")]
    [TestCase(
        "\"id\": 2, \"description\": \"P",
        "\"id\": 1, \"description\": \"P",
        "$.allocations[1].id",
        "there already"
    )]
    [TestCase("\"Patrons\"", "\"\"", "$.allocations[1].description", "must not be empty")]
    [TestCase("\"rank\": 5", "\"rank\": 2000", "$.constituents[1].rank", "is 2000; 0 to 1000 are allowed")]
    public void A_mistake_in_an_allocation_or_a_rank_is_told(string right, string wrong, string path, string message)
    {
        var told = Assert.Throws<TheatreException>(() =>
            Theatre.Parse(Json.Replace(right, wrong, StringComparison.Ordinal))
        )!;

        Assert.That(told.Problems.Select(p => p.Path), Is.EqualTo(new[] { path }));
        Assert.That(told.Problems[0].Message, Does.Contain(message));
    }

    private static Task<SimulatedHouse> OpenAsync() => SimulatedHouse.OpenAsync(o => o.Theatre = Theatre.Parse(Json));
}
