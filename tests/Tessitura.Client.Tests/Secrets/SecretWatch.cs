using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Text.Encodings.Web;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>
/// Reads along with everything that this process logs, traces, measures, announces and throws, and remembers where one
/// of its secrets stood in it.
/// </summary>
internal sealed class SecretWatch : IDisposable
{
    private readonly SearchValues<string> _secrets;
    private readonly ConcurrentQueue<string> _hits = [];
    private readonly ConcurrentDictionary<string, int> _read = [];
    private readonly List<IDisposable> _listeners = [];

    public SecretWatch(params IEnumerable<string> secrets)
    {
        _secrets = SearchValues.Create([.. secrets.SelectMany(Forms).Distinct()], StringComparison.OrdinalIgnoreCase);
        ListenToActivities();
        ListenToMeters();
        _listeners.Add(new EventWatch(Read));
        _listeners.Add(DiagnosticListener.AllListeners.Subscribe(new DiagnosticWatch(Read)));
        AppDomain.CurrentDomain.FirstChanceException += OnException;
    }

    public IReadOnlyCollection<string> Hits => _hits;

    /// <summary>How many texts were read, by the kind of their source.</summary>
    public IReadOnlyDictionary<string, int> TextsRead => _read;

    public bool Holds(string? text) => text is not null && text.AsSpan().ContainsAny(_secrets);

    /// <param name="source">Where the text stood; its first word is its kind.</param>
    /// <param name="text">The text.</param>
    public void Read(string source, string? text)
    {
        _read.AddOrUpdate(source.Split(' ')[0], 1, (_, count) => count + 1);
        if (Holds(text))
        {
            _hits.Enqueue($"{source}: {text}");
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        _listeners.ForEach(listener => listener.Dispose());
    }

    private static IEnumerable<string> Forms(string secret) =>
        [secret, Uri.EscapeDataString(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret)];

    // Not the stack, which holds names of methods only and takes long to write.
    private void OnException(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown)
    {
        // The runtime's sockets quote a line that is no HTTP. They are below the SDK, which takes the quote off.
        if (Holds(thrown.Exception.Message) && thrown.Exception.Source is "System.Net.Http")
        {
            return;
        }

        for (var exception = thrown.Exception; exception is not null; exception = exception.InnerException)
        {
            Read($"exception {exception.GetType()}", exception.Message);
            foreach (System.Collections.DictionaryEntry entry in exception.Data)
            {
                Read($"exception {exception.GetType()}", $"{entry.Key} {entry.Value}");
            }
        }
    }

    private void ListenToActivities()
    {
        var listener = new ActivityListener
        {
            // The simulator is a server: what it says of itself is not said by the SDK.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Read($"activity {activity.Source.Name}", TextOf(activity)),
        };
        ActivitySource.AddActivityListener(listener);
        _listeners.Add(listener);
    }

    private static string TextOf(Activity activity) =>
        string.Join(
            ' ',
            [
                activity.DisplayName,
                activity.StatusDescription ?? "",
                activity.TraceStateString ?? "",
                .. activity.TagObjects.Select(tag => tag.ToString()),
                .. activity.Baggage.Select(tag => tag.ToString()),
                .. activity.Events.SelectMany(entry => entry.Tags.Select(tag => $"{entry.Name} {tag}")),
                .. activity.Links.SelectMany(link => link.Tags ?? []).Select(tag => tag.ToString()),
            ]
        );

    private void ListenToMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<float>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<short>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<byte>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.SetMeasurementEventCallback<decimal>((instrument, _, tags, _) => ReadTags(instrument, tags));
        listener.Start();
        _listeners.Add(listener);
    }

    private void ReadTags(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        {
            Read($"metric {instrument.Name}", string.Join(';', tags.ToArray()));
        }
    }
}

/// <summary>Reads what diagnostic sources announce, with the members of each payload.</summary>
internal sealed class DiagnosticWatch(Action<string, string?> read)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    public void OnNext(DiagnosticListener value)
    {
        // The simulator is a server: what it says of itself is not said by the SDK.
        if (!value.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        read($"diagnostic {value.Key}", value.Value?.ToString());
        foreach (var member in value.Value?.GetType().GetProperties() ?? [])
        {
            read($"diagnostic {value.Key}", member.GetValue(value.Value)?.ToString());
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
