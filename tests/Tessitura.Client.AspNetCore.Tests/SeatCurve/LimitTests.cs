using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.Tests;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>What is refused before anything goes to the service.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LimitTests
{
    private const string Tickets = "Web/Cart/INVENTED-KEY-1/Tickets";
    private const string Seats = "TXN/Performances/4711/Seats?modeOfSaleId=3";

    private readonly FakeServer _server = FakeServer.Answering(HttpStatusCode.OK, "{}");

    [TearDown]
    public void Nothing_went_to_the_service()
    {
        Assert.That(_server.Received, Is.Empty);
        _server.Dispose();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_long_body_is_refused_announced_or_not(bool chunked)
    {
        await using var host = await SeatCurveHost.StartAsync(_server);
        using var request = new HttpRequestMessage(HttpMethod.Post, Tickets);
        request.Content = Json($"\"{new string('x', 64 * 1024)}\"");
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await host.Client.SendAsync(request);

        await response.IsServiceErrorAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/xml")]
    [TestCase(null)]
    public async Task A_body_that_is_no_json_is_refused(string? type)
    {
        await using var host = await SeatCurveHost.StartAsync(_server);
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await host.Client.PostAsync(Tickets, content);

        await response.IsServiceErrorAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task A_compressed_body_is_refused()
    {
        await using var host = await SeatCurveHost.StartAsync(_server);
        var content = Json("{}");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await host.Client.PostAsync(Tickets, content);

        await response.IsServiceErrorAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task A_long_query_is_refused()
    {
        await using var host = await SeatCurveHost.StartAsync(_server);

        using var response = await host.Client.GetAsync(Seats + "&zoneIds=" + new string('1', 4096));

        await response.IsServiceErrorAsync(HttpStatusCode.RequestUriTooLong);
    }

    [Test]
    public async Task Long_headers_are_refused()
    {
        await using var host = await SeatCurveHost.StartAsync(_server);
        using var request = new HttpRequestMessage(HttpMethod.Get, Seats);
        request.Headers.TryAddWithoutValidation("X-Long", new string('x', 16 * 1024));

        using var response = await host.Client.SendAsync(request);

        await response.IsServiceErrorAsync(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Test]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        var time = new TimerTrackingTimeProvider();
        await using var host = await SeatCurveHost.StartAsync(
            _server,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time);
                // Kestrel's own patience, in real time, must not end first on a busy machine.
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinRequestBodyDataRate = null);
            }
        );
        using var client = await RawClient.ConnectAsync(host.Address);

        await client.SendAsync(
            $"POST /api/{Tickets} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        );
        await time.UntilTimerAsync(new SeatCurveOptions().BodyTimeout);
        time.Advance(new SeatCurveOptions().BodyTimeout);

        Assert.That(await client.ReadToEndAsync(), Does.StartWith("HTTP/1.1 408 "));
    }

    [Test]
    public async Task A_host_chooses_its_limits()
    {
        await using var host = await SeatCurveHost.StartAsync(
            _server,
            builder => builder.Services.AddSeatCurve(options => options.MaxBodyBytes = 10)
        );

        using var response = await host.Client.PostAsync(Tickets, Json("{\"Long\": 12345}"));

        await response.IsServiceErrorAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task Limits_that_make_no_sense_are_told_all_at_once_when_the_application_starts()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            SeatCurveHost.StartAsync(
                _server,
                builder =>
                    builder.Services.AddSeatCurve(options =>
                    {
                        options.MaxBodyBytes = 0;
                        options.BodyTimeout = TimeSpan.Zero;
                        options.TrustedOrigins.Add("www.example.org");
                    })
            )
        );

        Assert.That(failure!.Failures.Count(), Is.EqualTo(3));
    }

    [Test]
    public void Without_its_services_the_mapping_says_what_is_missing()
    {
        var empty = WebApplication.CreateSlimBuilder();
        var noServer = WebApplication.CreateSlimBuilder();
        noServer.Services.AddSeatCurve();

        Assert.That(
            () => empty.Build().MapSeatCurve("/api"),
            Throws.InvalidOperationException.With.Message.Contains("AddSeatCurve()")
        );
        Assert.That(
            () => noServer.Build().MapSeatCurve("/api", "opera"),
            Throws.InvalidOperationException.With.Message.Contains("AddTessitura(\"opera\"")
        );
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
