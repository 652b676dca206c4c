using System.Collections.Concurrent;

namespace Tessitura.Client.Chaos;

/// <summary>What the clients have seen.</summary>
internal sealed class Tally
{
    private int _operations;
    private int _unknown;
    private int _decidedLater;
    private int _readBack;
    private int _late;
    private int _notApplied;
    private int _refused;
    private int _lost;
    private int _surprises;
    private readonly ConcurrentDictionary<string, int> _paths = [];

    public int Operations => _operations;

    /// <summary>Ended as OutcomeUnknownException.</summary>
    public int Unknown => _unknown;

    /// <summary>Of those, the ones that could be decided afterwards.</summary>
    public int DecidedLater => _decidedLater;

    /// <summary>Unclear ends that reading back has confirmed.</summary>
    public int ReadBack => _readBack;

    /// <summary>Calls taken for lost that arrived after all and were found by a later call.</summary>
    public int Late => _late;

    public int NotApplied => _notApplied;

    public int Refused => _refused;

    /// <summary>Web sessions that the server has forgotten.</summary>
    public int Lost => _lost;

    /// <summary>Exceptions that no caller would expect.</summary>
    public int Surprises => _surprises;

    /// <summary>How often each end was told, by its name in <see cref="Paths"/>.</summary>
    public int CountOf(string path) => _paths.GetValueOrDefault(path);

    public void CountPath(string path) => _paths.AddOrUpdate(path, 1, (_, count) => count + 1);

    public string? FirstSurprise { get; private set; }

    /// <summary>Takes one of the operations that are left; false when there is none.</summary>
    public bool TryBegin(int limit) => Interlocked.Increment(ref _operations) <= limit || Undo();

    /// <summary>What they were, and how each call ended.</summary>
    public ConcurrentQueue<string> Unknowns { get; } = [];

    public void CountUnknown(Visit visit, OutcomeUnknownException unknown)
    {
        Interlocked.Increment(ref _unknown);
        CountPath(Paths.Unknown);
        Unknowns.Enqueue(
            $"{unknown.Operation}: {unknown.InnerException?.Message} Candidates: {string.Join(", ", unknown.Candidates.Select(item => $"{item.Kind} {item.Id}"))}. Before: {string.Join("; ", visit.History.TakeLast(6))}"
        );
    }

    public void CountDecidedLater() => Interlocked.Increment(ref _decidedLater);

    public void CountNotApplied(NotAppliedException notApplied)
    {
        Interlocked.Increment(ref _notApplied);
        CountPath(
            notApplied.InnerException is TessituraUnavailableException { MayHaveBeenApplied: false }
                ? Paths.NeverLeft
                : Paths.NothingThere
        );
    }

    public void CountRefused()
    {
        Interlocked.Increment(ref _refused);
        CountPath(Paths.Refused);
    }

    public void CountLost()
    {
        Interlocked.Increment(ref _lost);
        CountPath(Paths.SessionGone);
    }

    public void CountLate()
    {
        Interlocked.Increment(ref _late);
        CountPath(Paths.LateArrivalTold);
    }

    public void Count(Outcome outcome)
    {
        CountPath(
            outcome switch
            {
                CheckoutResult { IsComplete: false } => Paths.CheckoutRefused,
                CheckoutResult { ConfirmedBy: Confirmation.Answer } => Paths.CheckoutAnswered,
                CheckoutResult => Paths.CheckoutFound,
                { ConfirmedBy: Confirmation.Answer } => Paths.Answered,
                { ConfirmedBy: Confirmation.ReadBack } => Paths.ReadBack,
                _ => Paths.GivenToEqualCall,
            }
        );
        if (outcome.ConfirmedBy == Confirmation.ReadBack)
        {
            Interlocked.Increment(ref _readBack);
        }
        else if (outcome.ConfirmedBy == Confirmation.LateArrival)
        {
            Interlocked.Increment(ref _late);
        }
    }

    public void CountSurprise(Exception exception)
    {
        Interlocked.Increment(ref _surprises);
        FirstSurprise ??= $"{exception.GetType().Name}: {exception.Message}";
    }

    private bool Undo()
    {
        Interlocked.Decrement(ref _operations);
        return false;
    }
}
