using System.Collections.Concurrent;

namespace Tessitura.Client.Chaos;

/// <summary>What the clients have seen.</summary>
internal sealed class Tally
{
    private int _operations;
    private int _decidedLater;
    private int _surprises;
    private readonly ConcurrentDictionary<string, int> _paths = [];

    public int Operations => _operations;

    /// <summary>Ended as OutcomeUnknownException.</summary>
    public int Unknown => CountOf(Paths.Unknown);

    /// <summary>Of those, the ones that could be decided afterwards.</summary>
    public int DecidedLater => _decidedLater;

    /// <summary>Unclear ends of writes to the cart that reading back has confirmed.</summary>
    public int ReadBack => CountOf(Paths.ReadBack);

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
        CountPath(Paths.Unknown);
        Unknowns.Enqueue(
            $"{unknown.Operation}: {unknown.InnerException?.Message} Candidates: {string.Join(", ", unknown.Candidates.Select(item => $"{item.Kind} {item.Id}"))}. Before: {string.Join("; ", visit.History.TakeLast(6))}"
        );
    }

    public void CountDecidedLater() => Interlocked.Increment(ref _decidedLater);

    public void CountNotApplied(NotAppliedException notApplied)
    {
        CountPath(
            notApplied.InnerException is TessituraUnavailableException { MayHaveBeenApplied: false }
                ? Paths.NeverLeft
                : Paths.NothingThere
        );
    }

    public void CountRefused()
    {
        CountPath(Paths.Refused);
    }

    public void CountLost()
    {
        CountPath(Paths.SessionGone);
    }

    public void CountLate()
    {
        CountPath(Paths.LateArrivalTold);
    }

    public void Count(WriteResult outcome)
    {
        if (outcome is CheckoutResult { Charge: not null } outside)
        {
            CountPath(outside.IsComplete ? Paths.PaidOutside : Paths.SaidToBeOpen);
        }

        if (outcome is TicketReturn { IsDonation: var isDonation })
        {
            CountPath(isDonation ? Paths.Donated : Paths.Returned);
        }
        else if (outcome is LeftOrder)
        {
            CountPath(Paths.Left);
        }

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
