namespace Tessitura.Client.Chaos;

/// <summary>What one run came to.</summary>
/// <param name="Seed">Seed of the faults and of the visitors.</param>
/// <param name="Tally">What the clients saw.</param>
/// <param name="Audit">What the comparison with the server found.</param>
/// <param name="Faults">How many HTTP calls went wrong in each way.</param>
/// <param name="Time">How long it took.</param>
internal sealed record ChaosResult(
    int Seed,
    Tally Tally,
    Audit Audit,
    IReadOnlyDictionary<FaultKind, int> Faults,
    TimeSpan Time
)
{
    /// <summary>From here on a run is long enough to have met everything.</summary>
    private const int FullRun = 10_000;

    private const double UnknownAllowed = 0.001;

    // A thousandth of a small run is nothing that could be measured.
    private const int UnknownAllowedInSmallRuns = 4;

    public IEnumerable<string> Failures()
    {
        if (!Audit.IsClean)
        {
            yield return $"seed {Seed}: clients and server disagree.";
        }

        if (Tally.Unknown >= Math.Max(UnknownAllowedInSmallRuns, Tally.Operations * UnknownAllowed))
        {
            yield return $"seed {Seed}: {Tally.Unknown} of {Tally.Operations} outcomes unknown; allowed is less than 0.1 %.";
        }

        if (Tally.DecidedLater < Tally.Unknown)
        {
            yield return $"seed {Seed}: {Tally.Unknown - Tally.DecidedLater} unknown outcomes could not be decided afterwards.";
        }

        if (Tally.Operations >= FullRun)
        {
            var never = Paths.OfAFullRun.Where(path => Tally.CountOf(path) == 0);
            var neverMet = ChaosSettings.FaultKinds.Where(kind => Faults.GetValueOrDefault(kind) == 0);
            foreach (var missing in never.Concat(neverMet.Select(kind => $"fault {kind}")))
            {
                yield return $"seed {Seed}: the run never met '{missing}', so it proves nothing about it.";
            }
        }

        if (Tally.Surprises > 0)
        {
            yield return $"seed {Seed}: {Tally.Surprises} unexpected exceptions; the first: {Tally.FirstSurprise}";
        }
    }
}
