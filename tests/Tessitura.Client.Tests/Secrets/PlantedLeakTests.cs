using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>The search can find: a handler below the SDK's own shows the real address in each of the ways that are watched.</summary>
internal sealed class PlantedLeakTests
{
    private static readonly ActivitySource Source = new("Planted");
    private static readonly Meter Meter = new("Planted");
    private static readonly Counter<long> Counter = Meter.CreateCounter<long>("planted");
    private static readonly EventSource Events = new("Planted", EventSourceSettings.EtwSelfDescribingEventFormat);
    private static readonly DiagnosticListener Diagnostics = new("Planted");

    private static IEnumerable<TestCaseData> Leaks()
    {
        yield return Leak("an-activity", address => Source.StartActivity("planted")?.SetTag("url", address).Dispose());
        yield return Leak(
            "an-activity-event",
            address =>
            {
                using var activity = Source.StartActivity("planted");
                activity?.AddEvent(new ActivityEvent("x", tags: new ActivityTagsCollection { { "url", address } }));
            }
        );
        yield return Leak("a-metric", address => Counter.Add(1, new KeyValuePair<string, object?>("url", address)));
        yield return Leak("an-event", address => Events.Write("planted", new { Url = address }));
        yield return Leak("a-diagnostic", address => Diagnostics.Write("planted", new { Url = address }));
        yield return Leak("an-exception", address => throw new HttpRequestException($"No answer from {address}"));
        yield return Leak(
            "the-data-of-an-exception",
            address => throw new HttpRequestException("No answer.") { Data = { ["url"] = address } }
        );
    }

    [TestCaseSource(nameof(Leaks))]
    public async Task A_leak_is_found_in(string channel, Action<string> leak)
    {
        var key = $"PLANTED-SESSION-KEY-{channel}";
        using var watch = new SecretWatch(key);
        await using var venue = NewVenue((request, _) => leak(request.RequestUri!.AbsoluteUri));

        await CallAsync(venue, key);

        Assert.That(watch.Hits, Is.Not.Empty, channel);
        Assert.That(SecretSearch.Hits, Is.Empty);
    }

    [Test]
    public async Task A_leak_is_found_in_a_log_line()
    {
        const string Key = "PLANTED-SESSION-KEY-log";
        using var watch = new SecretWatch(Key);
        await using var venue = NewVenue(
            (request, services) =>
                services.GetRequiredService<ILogger<PlantedLeakTests>>().LogTrace("GET {Url}", request.RequestUri)
        );

        await CallAsync(venue, Key);

        Assert.That(venue.Logs.Lines.Where(watch.Holds), Is.Not.Empty);
    }

    private static TestCaseData Leak(string channel, Action<string> leak) =>
        new TestCaseData(channel, leak).SetArgDisplayNames(channel);

    private static TestVenue NewVenue(Action<HttpRequestMessage, IServiceProvider> leak) =>
        new(client: builder =>
            builder.ConfigurePrimaryHttpMessageHandler(services => new LeakyHandler(services, leak))
        );

    private static async Task CallAsync(TestVenue venue, string key)
    {
        await using var visit = venue.Client.ResumeSession(new SessionKey(key));
        try
        {
            await visit.Api.Cart.ClearCartAsync();
        }
        catch (TessituraUnavailableException)
        {
            // Where the leak is an exception, the call fails with it.
            return;
        }
    }

    private sealed class LeakyHandler(IServiceProvider services, Action<HttpRequestMessage, IServiceProvider> leak)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            leak(request, services);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request });
        }
    }
}
