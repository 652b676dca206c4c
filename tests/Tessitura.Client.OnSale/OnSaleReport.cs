namespace Tessitura.Client.OnSale;

/// <summary>What was measured, and whether everything held.</summary>
internal sealed class OnSaleReport(TextWriter output, bool goalsCount)
{
    public bool Holds { get; private set; } = true;

    public void Say(string line) => output.WriteLine(line);

    /// <summary>What must hold on any machine.</summary>
    public void Must(bool held, string what)
    {
        if (!held)
        {
            Holds = false;
            Say($"DID NOT HOLD: {what}");
        }
    }

    /// <summary>What depends on the machine too.</summary>
    public void Goal(bool met, string what)
    {
        Say($"  goal {(met ? "met" : "MISSED")}: {what}");
        Holds &= met || !goalsCount;
    }

    /// <summary>The answers of one reading, by what the cache said of them.</summary>
    public void Tell(string name, int connections, ReadResults results)
    {
        Say(
            $"{name}: {results.Duration.TotalSeconds:0} s, {connections} connections: {results.Count} answers, "
                + $"{results.PerSecond:0} a second ({results.MegabytesPerSecond:0} MB/s, {results.BytesPerAnswer:0} bytes each), {results.Errors} errors"
        );
        foreach (var outcome in Enum.GetValues<CacheOutcome>())
        {
            if (results.CountOf(outcome) is > 0 and var count)
            {
                var (p50, whole50) = results.Percentile(50, outcome);
                var (p99, whole99) = results.Percentile(99, outcome);
                Say(
                    $"  {outcome.ToString().ToLowerInvariant(), -9} {count, 7}: first byte p50 {Milliseconds(p50)}, p99 {Milliseconds(p99)}; "
                        + $"whole answer p50 {Milliseconds(whole50)}, p99 {Milliseconds(whole99)}"
                );
            }
        }
    }

    public static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0.0} ms";
}
