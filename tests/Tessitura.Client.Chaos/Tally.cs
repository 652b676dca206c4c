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

    public string? FirstSurprise { get; private set; }

    /// <summary>Takes one of the operations that are left; false when there is none.</summary>
    public bool TryBegin(int limit) => Interlocked.Increment(ref _operations) <= limit || Undo();

    /// <summary>What they were, and how each call ended.</summary>
    public ConcurrentQueue<string> Unknowns { get; } = [];

    public void CountUnknown(Visit visit, OutcomeUnknownException unknown)
    {
        Interlocked.Increment(ref _unknown);
        Unknowns.Enqueue($"{unknown.InnerException?.Message} ({visit.History.LastOrDefault()})");
    }

    public void CountDecidedLater() => Interlocked.Increment(ref _decidedLater);

    public void CountNotApplied() => Interlocked.Increment(ref _notApplied);

    public void CountRefused() => Interlocked.Increment(ref _refused);

    public void CountLost() => Interlocked.Increment(ref _lost);

    public void CountLate() => Interlocked.Increment(ref _late);

    public void Count(Outcome outcome)
    {
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
