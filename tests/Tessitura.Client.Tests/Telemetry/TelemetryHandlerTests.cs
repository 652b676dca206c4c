using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Telemetry;

/// <summary>Listeners hear the whole process: each test tells its own calls by a server port of its own.</summary>
internal sealed class TelemetryHandlerTests
{
    [Test]
    public async Task A_call_is_one_log_line_with_operation_route_status_duration_and_attempt()
    {
        await using var venue = new TestVenue().Answering("[]");

        await venue.Client.Txn.GetPerformanceSeatsAsync(4711, 3, 0);

        Assert.That(venue.Logs.Lines, Has.Count.EqualTo(1));
        Assert.That(
            venue.Logs.Lines.Single(),
            Does.StartWith(
                "Tessitura.Client Information Txn.GetPerformanceSeats GET /TXN/Performances/{performanceId}/Seats answered 200 in 0.0 ms, attempt 1"
            )
        );
    }

    [Test]
    public async Task A_failure_is_a_warning_without_address_or_key()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Throw(new HttpRequestException("invented"));

        Assert.That(() => venue.Visit.Api.Cart.ClearCartAsync(), Throws.TypeOf<TessituraUnavailableException>());
        Assert.That(
            venue.Logs.Lines.Single(),
            Does.StartWith("Tessitura.Client Warning Cart.ClearCart DELETE /Web/Cart/@sessionKey got no answer")
                .And.Not.Contain(TestVenue.Key)
                .And.Not.Contain("tickets.example.org")
        );
    }

    [Test]
    public async Task A_request_outside_the_contract_shows_no_path()
    {
        await using var venue = new TestVenue().Answering("{}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/CRM/Constituents/INVENTED");

        using var response = await venue.Client.SendAsync(request);

        Assert.That(
            venue.Logs.Lines.Single(),
            Does.Contain("Unknown GET (outside the contract) answered 200").And.Not.Contain("INVENTED")
        );
    }

    [Test]
    public async Task An_activity_names_operation_and_route_and_its_trace_goes_out()
    {
        const int Port = 4101;
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TessituraTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        string? traceParent = null;
        await using var venue = new TestVenue(options =>
            options.BaseAddress = new Uri($"https://tickets.example.org:{Port}")
        );
        venue.Http.Fallback.Respond(request =>
        {
            traceParent = request.Headers.GetValues("traceparent").Single();
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        });

        Assert.That(() => venue.Visit.Api.Cart.ClearCartAsync(), Throws.TypeOf<TessituraRejectedException>());

        var activity = activities.Single(activity => Equals(activity.GetTagItem("server.port"), Port));
        Assert.That(activity.DisplayName, Is.EqualTo("DELETE /Web/Cart/@sessionKey"));
        Assert.That(activity.Kind, Is.EqualTo(ActivityKind.Client));
        Assert.That(activity.GetTagItem("tessitura.operation"), Is.EqualTo("Cart.ClearCart"));
        Assert.That(activity.GetTagItem("url.template"), Is.EqualTo("/Web/Cart/@sessionKey"));
        Assert.That(activity.GetTagItem("http.response.status_code"), Is.EqualTo(400));
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(traceParent, Does.Contain(activity.TraceId.ToString()).And.Contain(activity.SpanId.ToString()));
        Assert.That(string.Join(' ', activity.TagObjects), Does.Not.Contain(TestVenue.Key));
    }

    [Test]
    public async Task A_trace_of_the_host_goes_on_when_nobody_listens_to_ours()
    {
        string? traceParent = null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
        {
            traceParent = request.Headers.GetValues("traceparent").Single();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        using var activity = new Activity("host").SetIdFormat(ActivityIdFormat.W3C).Start();

        await venue.Client.Diagnostics.PingAsync();

        Assert.That(traceParent, Does.Contain(activity.TraceId.ToString()));
    }

    [Test]
    public async Task A_call_is_measured_under_the_names_of_opentelemetry()
    {
        const int Port = 4102;
        var measured = new ConcurrentQueue<Dictionary<string, object?>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meter) =>
            {
                if (instrument is { Name: "http.client.request.duration", Meter.Name: TessituraTelemetry.MeterName })
                {
                    meter.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) => measured.Enqueue(new Dictionary<string, object?>(tags.ToArray()))
        );
        listener.Start();
        await using var venue = new TestVenue(options =>
            options.BaseAddress = new Uri($"https://tickets.example.org:{Port}")
        ).Answering("[]");

        await venue.Client.Txn.GetFacilitiesAsync();

        var tags = measured.Single(tags => Equals(tags["server.port"], Port));
        Assert.That(tags["tessitura.operation"], Is.EqualTo("Txn.GetFacilities"));
        Assert.That(tags["http.response.status_code"], Is.EqualTo(200));
    }
}
