using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tessitura.Client.Tests.Telemetry;

/// <summary>What the SDK reports of the calls to one server port; listeners hear the whole process.</summary>
internal sealed class Heard : IDisposable
{
    private readonly ConcurrentQueue<Activity> _activities = [];
    private readonly ConcurrentQueue<Measurement> _measurements = [];
    private readonly ActivityListener _activityListener;
    private readonly MeterListener _meterListener = new();
    private readonly int _port;

    public Heard(int port)
    {
        _port = port;
        _activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TessituraTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activityListener);
        _meterListener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == TessituraTelemetry.MeterName)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Add(instrument, value, tags)
        );
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meterListener.Start();
    }

    public IEnumerable<Activity> Activities =>
        _activities.Where(activity => Equals(activity.GetTagItem("server.port"), _port));

    public IEnumerable<Measurement> Of(string instrument) =>
        _measurements.Where(measured => measured.Name == instrument && Equals(measured.Tags["server.port"], _port));

    public void Dispose()
    {
        _activityListener.Dispose();
        _meterListener.Dispose();
    }

    /// <summary>A venue whose calls are heard.</summary>
    public TestVenue NewVenue(Action<TessituraOptions>? configure = null) =>
        new(options =>
        {
            options.BaseAddress = new Uri($"https://tickets.example.org:{_port}");
            configure?.Invoke(options);
        });

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, object?>(tags.ToArray());
        kept.TryAdd("server.port", null);
        _measurements.Enqueue(new Measurement(instrument.Name, instrument.Unit, value, kept));
    }

    internal sealed record Measurement(
        string Name,
        string? Unit,
        double Value,
        IReadOnlyDictionary<string, object?> Tags
    );
}
