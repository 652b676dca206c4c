using System.Diagnostics.Metrics;

namespace Tessitura.Client.Tests;

/// <summary>What is counted on this thread while it lives: other tests count at the same time, each on a thread of its own.</summary>
internal sealed class CountedDeviations : IDisposable
{
    private readonly List<string> _counted = [];
    private readonly MeterListener _listener = new();

    public CountedDeviations()
    {
        var thread = Environment.CurrentManagedThreadId;
        _listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "Tessitura.Client", Name: "tessitura.client.contract_deviations" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(
            (_, amount, tags, _) =>
            {
                if (Environment.CurrentManagedThreadId == thread)
                {
                    _counted.Add(
                        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend($"{amount}"))
                    );
                }
            }
        );
        _listener.Start();
    }

    /// <summary>One line for each: the number and all tags.</summary>
    public IReadOnlyList<string> All => _counted;

    public static string Line(string kind, string type, string? member = null) =>
        $"1 tessitura.deviation={kind} tessitura.type={type}" + (member is null ? "" : $" tessitura.member={member}");

    public void Dispose() => _listener.Dispose();
}
