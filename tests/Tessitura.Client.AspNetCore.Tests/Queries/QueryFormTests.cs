using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.Queries;

/// <summary>What means the same goes to the service as the same, and what means nothing does not go there.</summary>
internal sealed class QueryFormTests
{
    private const string Seats = "TXN/Performances/4711/Seats";
    private const string Prices = "TXN/Performances/Prices";
    private const string Sections = "ReferenceData/Sections";

    [TestCase(
        Seats,
        "modeOfSaleId=3",
        "modeOfSaleId=03",
        "modeOfSaleId=003",
        "MODEOFSALEID=%203%09",
        "modeOfSaleId=3&modeOfSaleId=03"
    )]
    [TestCase(
        Seats,
        "checkPriceTypeIds=1,2",
        "checkPriceTypeIds=2,1",
        "checkPriceTypeIds=2&checkPriceTypeIds=01",
        "checkPriceTypeIds=1,%202,2,",
        "checkPriceTypeIds=1,2,undefined"
    )]
    [TestCase(
        Seats,
        "checkPriceTypeIds=All",
        "checkPriceTypeIds=all",
        "checkPriceTypeIds=%20ALL%20",
        "checkPriceTypeIds=All,all"
    )]
    [TestCase(Seats, "zoneIds=1,20,3", "zoneIds=03%2C20%2C1", "zoneIds=20&zoneIds=3,1&zoneIds=")]
    [TestCase(Seats, "returnNonSeats=true", "returnNonSeats=True", "returnNonSeats=TRUE&returnNonSeats=true")]
    [TestCase(
        Seats,
        "",
        "zoneIds=",
        "zoneIds=,",
        "zoneIds=undefined&modeOfSaleId=null",
        "checkPriceTypeIds=%20",
        "returnNonSeats=undefined",
        "constituentId=NULL&x=1"
    )]
    [TestCase(
        Prices,
        "performanceIds=4711,4712",
        "performanceIds=4712,4711",
        "performanceIds=4712&x=1&performanceIds=4711,4711"
    )]
    [TestCase(
        Prices,
        "asOfDateTime=2026-03-02T00:00:00",
        "asOfDateTime=2026-03-02",
        "asOfDateTime=2026-03-02T00:00",
        "asOfDateTime=2026-03-02t00:00:00.000",
        "asOfDateTime=2026-03-02%2000:00:00"
    )]
    [TestCase(
        Prices,
        "asOfDateTime=2026-03-02T09:30:00Z",
        "asOfDateTime=2026-03-02T10:30:00%2B01:00",
        "asOfDateTime=2026-03-02T10:30:00+01:00",
        "asOfDateTime=2026-03-02T04:30:00.0-0500",
        "asOfDateTime=2026-03-02T09:30z"
    )]
    [TestCase(Prices, "asOfDateTime=2026-03-01T23:00:00.5Z", "asOfDateTime=2026-03-02T00:00:00.500%2B01:00")]
    [TestCase(Sections, "seatMapId=7&maintenanceMode=false", "maintenanceMode=False&seatMapId=007")]
    [TestCase("TXN/WebContents", "productionElementIds=1,2&showAll=true", "showAll=true&productionElementIds=2,1")]
    [TestCase("Web/Cart/INVENTED-KEY-6", "messageTypes=1,2&savedCart=false", "savedCart=FALSE&messageTypes=2,1")]
    public async Task Values_that_mean_the_same_are_one_call(string path, params string[] queries)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);

        foreach (var query in queries)
        {
            await host.Client.GetStringAsync($"{path}?{query}");
        }

        var sent = server.Received.Select(request => Uri.UnescapeDataString(request.Path)).Distinct();
        Assert.That(sent.Count(), Is.EqualTo(1), string.Join(' ', sent));
    }

    [TestCase(
        "returnNonSeats=True&zoneIds=2,1&modeOfSaleId=03",
        "?modeOfSaleId=3&constituentId=0&zoneIds=1,2&returnNonSeats=true"
    )]
    [TestCase("checkPriceTypeIds=10,9&constituentId=0", "?constituentId=0&checkPriceTypeIds=9,10")]
    public async Task A_call_has_one_form(string query, string sent)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);

        await host.Client.GetStringAsync($"{Seats}?{query}");

        Assert.That(
            Uri.UnescapeDataString(server.Received.Single().Path),
            Is.EqualTo($"/TXN/Performances/4711/Seats{sent}")
        );
    }

    [TestCase(
        Seats,
        "modeOfSaleId",
        "x",
        "3x",
        "3.0",
        "-3",
        "%2B3",
        "1,2",
        "2147483648",
        "99999999999999999999",
        "0x3",
        "٣",
        "3%00",
        "NaN",
        "[object%20Object]"
    )]
    [TestCase(Seats, "constituentId", "me", "1e3", "-1", "true")]
    [TestCase(Seats, "zoneIds", "1,x", "1;2", "-1", "1,2147483648", "All", "[1,2]")]
    [TestCase(Seats, "checkPriceTypeIds", "All,1", "Some", "1,-2", "*")]
    [TestCase(Seats, "returnNonSeats", "1", "yes", "truee", "true,false")]
    [TestCase(
        Prices,
        "asOfDateTime",
        "today",
        "2026-02-30",
        "2026-3-2",
        "03/02/2026",
        "2026-03-02T25:00",
        "2026-03-02T10:00%2B15:00",
        "2026-03-02T10:00%2B01:60",
        "0001-01-01T00:00%2B14:00",
        "9999-12-31T23:59-01:00",
        "1772442000",
        "2026-03-02%0A",
        "2026-03-02Z"
    )]
    [TestCase(Prices, "sourceId", "WEB")]
    [TestCase("TXN/PriceTypes/Details", "orderDateTime", "soon")]
    [TestCase("TXN/Performances/Summary", "seasonId", "1,2")]
    [TestCase("Web/Cart/INVENTED-KEY-6", "savedCart", "maybe")]
    [TestCase("Web/Cart/-", "messageTypes", "a")]
    public async Task A_value_that_does_not_fit_is_refused_before_anything_is_sent(
        string path,
        string parameter,
        params string[] values
    )
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);

        foreach (var value in values)
        {
            using var response = await host.Client.GetAsync($"{path}?{parameter}={value}");

            var description = await response.IsServiceErrorAsync(HttpStatusCode.BadRequest);
            Assert.That(description, Does.StartWith($"The parameter {parameter} must be "), value);
            var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())![0]!;
            Assert.That(error["ErrorPath"]!.GetValue<string>(), Is.EqualTo(parameter));
        }

        Assert.That(server.Received, Is.Empty);
    }

    [TestCase(Seats, "modeOfSaleId=3&modeOfSaleId=4")]
    [TestCase(Seats, "returnNonSeats=true&returnNonSeats=false")]
    [TestCase(Prices, "asOfDateTime=2026-03-02&asOfDateTime=2026-03-03")]
    public async Task Two_values_where_one_is_meant_are_refused(string path, string query)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync($"{path}?{query}");

        Assert.That(
            await response.IsServiceErrorAsync(HttpStatusCode.BadRequest),
            Does.EndWith("can have one value only.")
        );
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task An_error_does_not_repeat_what_was_sent()
    {
        await using var host = await SeatCurveHost.StartAsync(FakeServer.Answering(HttpStatusCode.OK, "[]"));

        using var response = await host.Client.GetAsync($"{Seats}?modeOfSaleId=INVENTED-SECRET");

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("INVENTED-SECRET"));
    }

    [Test]
    public async Task Other_spellings_are_one_answer_in_the_cache()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(
            simulator,
            builder => builder.Services.Configure<TessituraOptions>(options => options.Caching.Enabled = true)
        );

        foreach (
            var query in new[] { "modeOfSaleId=3&checkPriceTypeIds=1,2", "checkPriceTypeIds=2,01&modeOfSaleId=003" }
        )
        {
            await host.Client.GetStringAsync($"{Seats}?{query}&constituentId=00");
        }

        Assert.That(simulator.CountOf("GET", "/TXN/Performances/{performanceId}/Seats"), Is.EqualTo(1));
    }
}
