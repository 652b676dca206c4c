using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>What goes to the service, and what comes back of it.</summary>
internal sealed class ForwardingTests
{
    private const string Seats = "TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0";

    [Test]
    public async Task The_body_comes_back_byte_by_byte_with_members_that_nobody_knows()
    {
        const string body = "[ {\"Id\":1 , \"Unknown\":[1e2,\"\\u00e9\",{}],\n\"IsSeat\":true} ]";
        var server = FakeServer.Answering(HttpStatusCode.OK, body);
        await using var host = await SeatCurveHost.StartAsync(server);

        Assert.That(await host.Client.GetStringAsync(Seats), Is.EqualTo(body));
    }

    [Test]
    public async Task A_body_goes_to_the_service_as_it_came()
    {
        const string body = "{ \"PriceType\":\"1\", \"Unknown\": 1.50 }";
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.PostAsync("Web/Cart/INVENTED-KEY-1/Tickets", Json(body));

        var received = server.Received.Single();
        Assert.That(received.Path, Is.EqualTo("/Web/Cart/INVENTED-KEY-1/Tickets"));
        Assert.That(received.Body, Is.EqualTo(body));
        Assert.That(received.Headers, Does.Contain("Content-Type: application/json"));
    }

    [Test]
    public async Task Only_the_described_parameters_go_on_and_ids_in_one_form()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);

        await host.Client.GetStringAsync(
            "txn/PERFORMANCES/0004711/seats?x=1&zoneIDS=1,2&MODEofSaleId=3&sessionKey=INVENTED&checkPriceTypeIds=All"
        );

        Assert.That(
            Uri.UnescapeDataString(server.Received.Single().Path),
            Is.EqualTo("/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0&zoneIds=1,2&checkPriceTypeIds=All")
        );
    }

    [Test]
    public async Task No_header_of_the_visitor_goes_on()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        // Where nobody listens, a host makes no trace.
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await SeatCurveHost.StartAsync(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, Seats);
        string[] names =
        [
            "Cookie",
            "Authorization",
            "Cache-Control",
            "Pragma",
            "Accept-Encoding",
            "X-Forwarded-For",
            "Forwarded",
            "Via",
            "Referer",
            "User-Agent",
            "baggage",
            "Correlation-Context",
            "X-Any",
            "Accept-Language",
        ];
        foreach (var name in names)
        {
            Assert.That(request.Headers.TryAddWithoutValidation(name, "invented=visitor"), name);
        }

        request.Headers.TryAddWithoutValidation(
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        );
        request.Headers.TryAddWithoutValidation("tracestate", "vendor=invented-visitor");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");

        using var response = await host.Client.SendAsync(request);

        var headers = server.Received.Single().Headers;
        Assert.That(headers, Does.Contain("Accept: application/json"));
        Assert.That(headers, Does.Contain("0af7651916cd43dd8448eb211c80319c"), "the trace itself goes on");
        Assert.That(headers, Does.Not.Contain("visitor").And.Not.Contain("text/html"));
        Assert.That(headers, Does.Not.Contain("no-cache").And.Not.Contain("gzip"));
    }

    [Test]
    public async Task Of_the_servers_headers_come_back_type_age_and_the_verdict_of_the_cache()
    {
        var server = new FakeServer(_ =>
        {
            var answer = FakeServer.Answer(HttpStatusCode.OK, "[]");
            answer.Headers.TryAddWithoutValidation("Set-Cookie", "inner=1");
            answer.Headers.TryAddWithoutValidation("Server", "Inner/1.0");
            answer.Headers.TryAddWithoutValidation("X-Powered-By", "Inner");
            answer.Headers.TryAddWithoutValidation("ETag", "\"1\"");
            answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "Basic realm=\"inner\"");
            answer.Headers.TryAddWithoutValidation("Cache-Control", "public, max-age=99999");
            answer.Headers.TryAddWithoutValidation("Age", "7");
            answer.Headers.TryAddWithoutValidation("Cache-Status", "Inner; hit");
            return answer;
        });
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync(Seats);

        Assert.That(
            response.Headers.NonValidated.Select(header => header.Key),
            Is.EquivalentTo(
                new[] { "Cache-Control", "Age", "Cache-Status", "X-Content-Type-Options", "Date", "Server" }
            )
        );
        Assert.That(response.Headers.Server.ToString(), Is.EqualTo("Kestrel"));
        Assert.That(response.Headers.Age, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(response.Headers.NonValidated["Cache-Status"].ToString(), Does.Contain("Inner; hit"));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
    }

    [Test]
    public async Task A_host_that_changes_an_operations_policy_changes_its_cache_control()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(
            server,
            builder =>
                builder.Services.Configure<TessituraOptions>(options =>
                    options.Caching.Operations["Txn.GetPerformanceSeats"] = new() { MaxAge = TimeSpan.FromSeconds(5) }
                )
        );

        using var response = await host.Client.GetAsync(Seats);

        Assert.That(response.Headers.CacheControl?.MaxAge, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task The_cache_of_the_sdk_tells_its_verdict_and_a_visitor_cannot_get_past_it()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(
            server,
            builder => builder.Services.Configure<TessituraOptions>(options => options.Caching.Enabled = true)
        );
        using var first = await host.Client.GetAsync(Seats);
        using var again = new HttpRequestMessage(HttpMethod.Get, Seats + "&nocache=1");
        again.Headers.CacheControl = new() { NoCache = true, NoStore = true };
        again.Headers.Pragma.ParseAdd("no-cache");

        using var second = await host.Client.SendAsync(again);

        Assert.That(server.Received, Has.Count.EqualTo(1));
        Assert.That(second.Headers.NonValidated["Cache-Status"].ToString(), Does.StartWith("Tessitura; hit"));
        Assert.That(second.Headers.Age, Is.Not.Null);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
