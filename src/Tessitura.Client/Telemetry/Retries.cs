using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tessitura.Client;

/// <summary>Counts attempts that failed and are made again, and notes each on the activity of its call.</summary>
internal static class Retries
{
    private static readonly Counter<long> Counter = TessituraTelemetry.Meter.CreateCounter<long>(
        "tessitura.client.retries",
        unit: "{retry}",
        description: "Attempts that failed and were made again."
    );

    public static void Report(HttpRequestMessage request, HttpResponseMessage? response, Exception? exception)
    {
        var error = ErrorType.Of((int?)response?.StatusCode, exception);
        var tags = CallTags.Of(request);
        tags.Add("error.type", error);
        Counter.Add(1, tags);

        // Null when nobody listens: then the current one is the host's.
        if (Activity.Current is { } activity && activity.Source == TessituraTelemetry.ActivitySource)
        {
            activity.AddEvent(
                new ActivityEvent(
                    "tessitura.retry",
                    tags: new ActivityTagsCollection
                    {
                        { "tessitura.attempt", Attempts.Of(request) },
                        { "error.type", error },
                    }
                )
            );
        }
    }
}
