using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>Reads along with everything that a host logs, traces, measures, announces and throws, in search of secrets.</summary>
internal sealed class HostWatch
    : IDisposable,
        ILoggerProvider,
        IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private readonly string[] _secrets;
    private readonly ConcurrentQueue<string> _hits = [];
    private readonly ConcurrentDictionary<string, int> _read = [];
    private readonly List<IDisposable> _listeners = [];

    /// <param name="clientEvents">False where the test's own HTTP client, which announces its addresses, runs in this process.</param>
    /// <param name="secrets">What must not be read anywhere.</param>
    public HostWatch(bool clientEvents, params string[] secrets)
    {
        _secrets = [.. secrets, .. secrets.Select(Uri.EscapeDataString)];
        var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Read("activity", TextOf(activity)),
        };
        ActivitySource.AddActivityListener(activities);
        _listeners.Add(activities);
        ListenToMeters();
        _listeners.Add(new EventWatch(text => Read("event", text), clientEvents));
        _listeners.Add(DiagnosticListener.AllListeners.Subscribe(this));
        AppDomain.CurrentDomain.FirstChanceException += OnException;
    }

    /// <summary>Where a secret stood; the first word is the kind of the source.</summary>
    public IReadOnlyCollection<string> Hits => _hits;

    /// <summary>How many texts were read, by the kind of their source.</summary>
    public IReadOnlyDictionary<string, int> TextsRead => _read;

    public void Read(string kind, string? text)
    {
        _read.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (text is not null && _secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)))
        {
            _hits.Enqueue($"{kind}: {text}");
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        _listeners.ForEach(listener => listener.Dispose());
        _listeners.Clear();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value) => value.Subscribe(this);

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        Read("diagnostic", $"{value.Key} {value.Value}");
        if (value.Value is HttpContext context)
        {
            ReadRequest(context);
        }

        foreach (var member in value.Value?.GetType().GetProperties() ?? [])
        {
            if (member.GetIndexParameters().Length == 0 && member.PropertyType != typeof(ISession))
            {
                ReadMember(member.GetValue(value.Value));
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    private void ReadMember(object? member)
    {
        Read("diagnostic", member?.ToString());
        if (member is HttpContext context)
        {
            ReadRequest(context);
        }
    }

    private void ReadRequest(HttpContext context)
    {
        Read("diagnostic", context.Request.GetDisplayUrl());
        Read("diagnostic", context.Request.GetEncodedUrl());
        Read("diagnostic", context.Features.Get<IHttpRequestFeature>()?.RawTarget);
        foreach (var (_, feature) in context.Features)
        {
            Read("diagnostic", feature.ToString());
        }
    }

    private static string TextOf(Activity activity) =>
        string.Join(
            ' ',
            [
                activity.DisplayName,
                activity.StatusDescription ?? "",
                .. activity.TagObjects.Select(tag => tag.ToString()),
                .. activity.Baggage.Select(tag => tag.ToString()),
                .. activity.Events.SelectMany(entry => entry.Tags.Select(tag => $"{entry.Name} {tag}")),
            ]
        );

    private void ListenToMeters()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) => self.EnableMeasurementEvents(instrument),
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => ReadTags(tags));
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => ReadTags(tags));
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => ReadTags(tags));
        listener.Start();
        _listeners.Add(listener);
    }

    private void ReadTags(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Read("metric", string.Join(';', tags.ToArray()));

    private void OnException(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown) =>
        Read("exception", thrown.Exception.Message);

    private sealed class Logger(HostWatch watch, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Log(LogLevel.None, default, state, null, (scope, _) => $"scope {scope}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var members = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(';', pairs) : "";
            watch.Read("log", $"{category} {formatter(state, exception)} {members} {exception}");
        }
    }
}
