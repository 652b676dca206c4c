using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.Contract;

/// <summary>The contract: a front end that knows only the description sells seats through two lines of this package.</summary>
internal sealed class FrontEndTests
{
    private const int Opening = 4711;
    private const int Duo = 801;

    [Test]
    public async Task A_front_end_of_somebody_else_makes_its_21_calls()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(simulator);

        await VisitAsync(host);
    }

    [Test]
    public async Task It_does_so_on_a_server_of_version_14()
    {
        await using var simulator = await TessituraSimulator.StartAsync(new() { Version = TessituraVersion.V14 });
        await using var host = await SeatCurveHost.StartAsync(simulator);

        await VisitAsync(host);
    }

    [Test]
    public async Task It_does_so_with_the_cache_on()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(builder =>
            builder.Services.AddTessitura(options =>
            {
                simulator.Configure(options);
                options.Caching.Enabled = true;
            })
        );

        await VisitAsync(host);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task It_does_so_where_the_host_permits_everything_or_the_one_mode_of_sale(bool open)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(
            simulator,
            builder =>
                builder.Services.AddSeatCurve(options =>
                {
                    if (open)
                    {
                        options.ModeOfSale.AllowAny();
                        options.Source.AllowAny();
                        options.Constituent.AllowAny();
                    }
                    else
                    {
                        options.ModeOfSale.Allow(3);
                    }
                })
        );

        await VisitAsync(host);
    }

    private static async Task VisitAsync(SeatCurveHost host)
    {
        var page = new FrontEnd(host.Client);
        await LookAroundAsync(page);
        var key = await OpenSessionAsync(page);
        await ReserveAndReleaseAsync(page, key);

        Assert.That(page.Failures, Is.Empty);
        Assert.That(page.Made, Has.Count.EqualTo(21));
    }

    private static async Task LookAroundAsync(FrontEnd page)
    {
        var performance = await page.CallAsync("GET /TXN/Performances/{performanceId}", [("performanceId", Opening)]);
        var facility = performance!["Facility"]!["Id"]!.GetValue<int>();
        var season = performance["Season"]!["Id"]!.GetValue<int>();
        var seatMap = performance["Facility"]!["SeatMap"]!["Id"]!.GetValue<int>();

        await page.CallAsync("GET /ReferenceData/SeatStatuses", query: "?maintenanceMode=False");
        await page.CallAsync("GET /ReferenceData/Sections", query: $"?seatMapId={seatMap}&maintenanceMode=False");
        await page.CallAsync("GET /TXN/Facilities/{facilityId}/Screens", [("facilityId", facility)]);
        await page.CallAsync("GET /TXN/Performances/Summary", query: $"?seasonId={season}");
        await page.CallAsync(
            "GET /TXN/Performances/{performanceId}/Seats",
            [("performanceId", Opening)],
            "?modeOfSaleId=3&constituentId=0&zoneIds=1,2&checkPriceTypeIds=All&returnNonSeats=True"
        );
        await page.CallAsync(
            "GET /TXN/Performances/Prices",
            query: $"?performanceIds={Opening}&modeOfSaleId=3&includeOnlyBasePrice=True"
        );
        await page.CallAsync(
            "GET /TXN/Performances/ZoneAvailabilities",
            query: $"?performanceIds={Opening}&modeOfSaleId=3&constituentId=0"
        );
        await page.CallAsync("GET /TXN/PriceTypes/Details", query: $"?performanceIds={Opening}&modeOfSaleId=3");
        await page.CallAsync("GET /TXN/WebContents", query: $"?productionElementIds={Opening}&showAll=True");
        await page.CallAsync("GET /TXN/Packages/{packageId}", [("packageId", Duo)]);
        await page.CallAsync("GET /TXN/Packages/{packageId}/Prices", [("packageId", Duo)], "?modeOfSaleId=3");
        await page.CallAsync(
            "GET /TXN/Packages/{packageId}/Seats",
            [("packageId", Duo)],
            "?modeOfSaleId=3&constituentId=0"
        );
    }

    private static async Task<string> OpenSessionAsync(FrontEnd page)
    {
        var opened = await page.CallAsync(
            "POST /Web/Session",
            body: new JsonObject { ["IpAddress"] = "192.0.2.7", ["BusinessUnitId"] = 1 }
        );
        var key = opened!["SessionKey"]!.GetValue<string>();
        await page.CallAsync("GET /Web/Session/{sessionKey}", [("sessionKey", key)]);
        await page.CallAsync(
            "POST /Web/Session/{sessionKey}/PromoCode",
            [("sessionKey", key)],
            body: new JsonObject { ["PromoCodeString"] = "friends" }
        );
        return key;
    }

    private static async Task ReserveAndReleaseAsync(FrontEnd page, string key)
    {
        var tickets = await page.CallAsync(
            "POST /Web/Cart/{sessionKey}/Tickets",
            [("sessionKey", key)],
            body: new JsonObject
            {
                ["PriceType"] = "1",
                ["PerformanceId"] = Opening,
                ["NumberOfSeats"] = 2,
                ["ZoneId"] = 2,
            }
        );
        var package = await page.CallAsync(
            "POST /Web/Cart/{sessionKey}/Packages/Fixed",
            [("sessionKey", key)],
            body: new JsonObject
            {
                ["PriceType"] = "1",
                ["PackageId"] = Duo,
                ["NumberOfSeats"] = 2,
                ["ZoneId"] = 2,
            }
        );
        await page.CallAsync("GET /Web/Cart/{sessionKey}", [("sessionKey", key)], "?savedCart=False");
        await page.CallAsync(
            "DELETE /Web/Cart/{sessionKey}/Tickets/{performanceId}/{lineItemId}",
            [("sessionKey", key), ("performanceId", Opening), ("lineItemId", tickets!["LineItemId"]!)]
        );
        await page.CallAsync(
            "DELETE /Web/Cart/{sessionKey}/Packages/Fixed/{packageId}/{lineItemId}",
            [("sessionKey", key), ("packageId", Duo), ("lineItemId", package!["LineItemId"]!)]
        );
    }
}
