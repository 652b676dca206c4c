using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>
/// Reads along with everything that the suite logs, traces, measures and throws, and remembers where a secret of
/// <see cref="TestVenue"/> stood in it.
/// </summary>
internal static class SecretSearch
{
    private static readonly string[] Secrets =
    [
        TestVenue.Key,
        TestVenue.Password,
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"web:WEB:Kiosk 1:{TestVenue.Password}")),
    ];

    private static readonly ConcurrentQueue<string> FoundIn = [];

    public static IReadOnlyCollection<string> Hits => FoundIn;

    public static bool Holds(string? text) =>
        text is not null && Secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));

    public static void Read(string source, string? text)
    {
        if (Holds(text))
        {
            FoundIn.Enqueue(source);
        }
    }

    [ModuleInitializer]
    internal static void Listen()
    {
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                    Read(
                        $"activity {activity.Source.Name}",
                        $"{activity.DisplayName} {activity.StatusDescription} {string.Join(';', activity.TagObjects)} {string.Join(';', activity.Baggage)} {string.Join(';', activity.Events.SelectMany(e => e.Tags))}"
                    ),
            }
        );
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
            Read($"exception {thrown.Exception.GetType()}", thrown.Exception.ToString());
        ListenToMeters();
        _ = new HttpEvents();
    }

    private static void ListenToMeters()
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument),
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => ReadTags(instrument, tags));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => ReadTags(instrument, tags));
        meters.Start();
    }

    private static void ReadTags(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Read($"metric {instrument.Name}", string.Join(';', tags.ToArray()));

    /// <summary>The runtime's own events of HTTP, which name the path of every request that starts.</summary>
    private sealed class HttpEvents : System.Diagnostics.Tracing.EventListener
    {
        protected override void OnEventSourceCreated(System.Diagnostics.Tracing.EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Http" or "System.Net.NameResolution" or "System.Net.Sockets")
            {
                EnableEvents(eventSource, System.Diagnostics.Tracing.EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(System.Diagnostics.Tracing.EventWrittenEventArgs eventData) =>
            Read($"event {eventData.EventName}", string.Join(';', eventData.Payload ?? new([])));
    }
}
