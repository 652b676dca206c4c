using System.Diagnostics;
using System.Net;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Telemetry;

/// <summary>The names are OpenTelemetry's where it has one.</summary>
internal sealed class TelemetryNamesTests
{
    private const string Route = "/TXN/Performances/{performanceId}/Seats";

    [Test]
    public async Task An_activity_of_a_good_answer_has_these_tags()
    {
        using var heard = new Heard(4201);
        await using var venue = heard.NewVenue().Answering("[]");

        await venue.Client.Txn.GetPerformanceSeatsAsync(4711, 3, 0);

        var activity = heard.Activities.Single();
        Assert.That(
            activity.TagObjects,
            Is.EquivalentTo(
                new Dictionary<string, object?>
                {
                    ["http.request.method"] = "GET",
                    ["url.template"] = Route,
                    ["server.address"] = "tickets.example.org",
                    ["server.port"] = 4201,
                    ["tessitura.operation"] = "Txn.GetPerformanceSeats",
                    ["http.response.status_code"] = 200,
                    ["tessitura.attempt"] = 1,
                }
            )
        );
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Unset));
    }

    [Test]
    public async Task The_duration_is_measured_in_seconds_with_the_tags_of_the_activity()
    {
        using var heard = new Heard(4202);
        await using var venue = heard.NewVenue();
        venue.Http.Fallback.Respond(_ =>
        {
            venue.Time.Advance(TimeSpan.FromMilliseconds(250));
            return new HttpResponseMessage(HttpStatusCode.Conflict);
        });

        Assert.That(
            () => venue.Client.Txn.GetPerformanceSeatsAsync(4711, 3, 0),
            Throws.TypeOf<TessituraConflictException>()
        );

        var measured = heard.Of("http.client.request.duration").Single();
        Assert.That((measured.Value, measured.Unit), Is.EqualTo((0.25, "s")));
        Assert.That(
            measured.Tags,
            Is.EquivalentTo(
                new Dictionary<string, object?>
                {
                    ["http.request.method"] = "GET",
                    ["url.template"] = Route,
                    ["server.address"] = "tickets.example.org",
                    ["server.port"] = 4202,
                    ["tessitura.operation"] = "Txn.GetPerformanceSeats",
                    ["http.response.status_code"] = 409,
                    ["error.type"] = "409",
                }
            )
        );
    }

    [TestCase(HttpRequestError.NameResolutionError, "name_resolution_error")]
    [TestCase(HttpRequestError.ConnectionError, "connection_error")]
    [TestCase(HttpRequestError.SecureConnectionError, "secure_connection_error")]
    [TestCase(HttpRequestError.HttpProtocolError, "http_protocol_error")]
    [TestCase(HttpRequestError.ResponseEnded, "response_ended")]
    [TestCase(HttpRequestError.InvalidResponse, "invalid_response")]
    [TestCase(HttpRequestError.ConfigurationLimitExceeded, "configuration_limit_exceeded")]
    [TestCase(HttpRequestError.Unknown, "System.Net.Http.HttpRequestException")]
    public void A_missing_answer_is_named_as_the_runtime_names_it(HttpRequestError error, string expected)
    {
        Assert.That(ErrorType.Of(null, new HttpRequestException(error)), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_answer_that_is_too_long_is_a_contract_deviation()
    {
        using var heard = new Heard(4203);
        await using var venue = heard.NewVenue(options => options.MaxResponseBytes = 1024).Answering(new byte[2000]);

        Assert.That(() => venue.Client.Txn.GetFacilitiesAsync(), Throws.TypeOf<TessituraContractException>());

        Assert.That(heard.Activities.Single().GetTagItem("error.type"), Is.EqualTo("contract_deviation"));
    }

    [Test]
    public async Task A_retry_is_counted_and_noted_on_the_activity_with_its_reason()
    {
        using var heard = new Heard(4204);
        var attempts = 0;
        await using var venue = heard.NewVenue(options => options.Resilience.MaxRetries = 1);
        venue.Http.Fallback.Respond(_ =>
            attempts++ == 0
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                {
                    Headers = { RetryAfter = new(TimeSpan.FromSeconds(2)) },
                }
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("[]") }
        );

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await venue.Time.UntilTimerAsync(TimeSpan.FromSeconds(2));
        venue.Time.Advance(TimeSpan.FromSeconds(2));
        await call;

        var activity = heard.Activities.Single();
        Assert.That(activity.GetTagItem("tessitura.attempt"), Is.EqualTo(2));
        Assert.That(activity.GetTagItem("http.request.resend_count"), Is.EqualTo(1));
        Assert.That(activity.GetTagItem("http.response.status_code"), Is.EqualTo(200));
        var noted = activity.Events.Single();
        Assert.That(noted.Name, Is.EqualTo("tessitura.retry"));
        Assert.That(
            noted.Tags,
            Is.EquivalentTo(new Dictionary<string, object?> { ["tessitura.attempt"] = 1, ["error.type"] = "503" })
        );
        var counted = heard.Of("tessitura.client.retries").Single();
        Assert.That(counted.Value, Is.EqualTo(1));
        Assert.That(counted.Tags["tessitura.operation"], Is.EqualTo("Txn.GetFacilities"));
        Assert.That(counted.Tags["error.type"], Is.EqualTo("503"));
    }

    [Test]
    public async Task An_attempt_that_took_too_long_is_a_timeout()
    {
        using var heard = new Heard(4205);
        var reached = new TaskCompletionSource();
        await using var venue = heard.NewVenue();
        venue.Http.Fallback.Respond(async () =>
        {
            reached.SetResult();
            return await new TaskCompletionSource<HttpResponseMessage>().Task;
        });

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await reached.Task;
        venue.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.That(() => call, Throws.TypeOf<TessituraUnavailableException>());
        Assert.That(heard.Activities.Single().GetTagItem("error.type"), Is.EqualTo("timeout"));
    }
}
