using System.Collections.Concurrent;

namespace Tessitura.Client.OnSale;

/// <summary>What readers got, and how long they waited for it.</summary>
internal sealed class ReadResults
{
    private readonly ConcurrentBag<(CacheOutcome Outcome, TimeSpan FirstByte, TimeSpan Whole)> _answers = [];
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private long _bytes;

    public TimeSpan Duration { get; private set; }

    public int Count => _answers.Count;

    public int Errors => _errors.Values.Sum();

    public string ErrorKinds => string.Join(", ", _errors.Select(error => $"{error.Key} ({error.Value})"));

    public double PerSecond => Count / Duration.TotalSeconds;

    public double MegabytesPerSecond => _bytes / Duration.TotalSeconds / 1_000_000;

    public double BytesPerAnswer => (double)_bytes / Math.Max(1, Count);

    public void Add(int status, string cacheStatus, TimeSpan firstByte, TimeSpan whole, long bytes)
    {
        if (status != 200 || bytes == 0)
        {
            CountError($"status {status}, {bytes} bytes");
            return;
        }

        Interlocked.Add(ref _bytes, bytes);
        _answers.Add((OutcomeOf(cacheStatus), firstByte, whole));
    }

    public void Fail(Exception exception) => CountError(exception.GetType().Name);

    public void End(TimeSpan duration) => Duration = duration;

    /// <summary>How many answers had this outcome.</summary>
    public int CountOf(CacheOutcome outcome) => _answers.Count(answer => answer.Outcome == outcome);

    /// <summary>The time until the first byte, and until the last, that so many in a hundred stayed below; of one outcome or of all.</summary>
    public (TimeSpan FirstByte, TimeSpan Whole) Percentile(double percent, CacheOutcome? outcome = null)
    {
        var some = _answers.Where(answer => outcome is null || answer.Outcome == outcome).ToList();
        return (
            Percentiles.At(some.Select(answer => answer.FirstByte), percent),
            Percentiles.At(some.Select(answer => answer.Whole), percent)
        );
    }

    private void CountError(string kind) => _errors.AddOrUpdate(kind, 1, (_, count) => count + 1);

    private static CacheOutcome OutcomeOf(string cacheStatus) =>
        cacheStatus.Contains("stale-while-revalidate") || cacheStatus.Contains("stale-if-error") ? CacheOutcome.Stale
        : cacheStatus.Contains("; hit") ? CacheOutcome.Hit
        : CacheOutcome.Forwarded;
}
