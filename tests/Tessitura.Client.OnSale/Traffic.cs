using System.Collections.Concurrent;

namespace Tessitura.Client.OnSale;

/// <summary>What people got, and how long they waited for it.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentBag<(string Verdict, TimeSpan FirstByte, TimeSpan Whole)> _answers = [];
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private long _bytes;

    public TimeSpan Duration { get; private set; }

    public int Count => _answers.Count;

    public int Errors => _errors.Values.Sum();

    public string ErrorKinds => string.Join(", ", _errors.Select(error => $"{error.Key} ({error.Value})"));

    public double PerSecond => Count / Duration.TotalSeconds;

    public double MegabytesPerSecond => _bytes / Duration.TotalSeconds / 1_000_000;

    public void Add(int status, string verdict, TimeSpan firstByte, TimeSpan whole, long bytes)
    {
        if (status != 200 || bytes == 0)
        {
            CountError($"status {status}, {bytes} bytes");
            return;
        }

        Interlocked.Add(ref _bytes, bytes);
        _answers.Add((verdict, firstByte, whole));
    }

    public void Fail(Exception exception) => CountError(exception.GetType().Name);

    public void End(TimeSpan duration) => Duration = duration;

    /// <summary>How many answers the cache gave this verdict.</summary>
    public int CountOf(Verdict verdict) => _answers.Count(answer => VerdictOf(answer.Verdict) == verdict);

    /// <summary>The time until the first byte, and until the last, that so many in a hundred stayed below; of one verdict or of all.</summary>
    public (TimeSpan FirstByte, TimeSpan Whole) Percentile(double percent, Verdict? verdict = null)
    {
        var some = _answers.Where(answer => verdict is null || VerdictOf(answer.Verdict) == verdict).ToList();
        return (At(some.Select(answer => answer.FirstByte)), At(some.Select(answer => answer.Whole)));

        TimeSpan At(IEnumerable<TimeSpan> times)
        {
            var ordered = times.Order().ToArray();
            return ordered.Length == 0 ? default : ordered[(int)((ordered.Length - 1) * percent / 100)];
        }
    }

    private void CountError(string kind) => _errors.AddOrUpdate(kind, 1, (_, count) => count + 1);

    private static Verdict VerdictOf(string cacheStatus) =>
        cacheStatus.Contains("stale-while-revalidate") || cacheStatus.Contains("stale-if-error") ? Verdict.Stale
        : cacheStatus.Contains("; hit") ? Verdict.Hit
        : Verdict.Forwarded;
}
