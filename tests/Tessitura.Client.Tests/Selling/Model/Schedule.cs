using FsCheck;
using FsCheck.Fluent;

namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>What a party does.</summary>
internal enum Act
{
    Reserve,
    ReserveNamedSeats,
    ReserveForLine,
    ReservePackage,
    BeginPackage,
    AddToPackage,
    RemoveFromPackage,
    ReleasePackage,
    Pay,
    Refund,
    Contribute,
    BuyCertificate,
    PayByCertificate,
    Release,
    PromoCode,
    RawReserve,
    CheckOut,
    PayOutside,
    TakePlan,
    Resolve,
    Restart,
    Wait,
    LoadOrder,
    ReturnTicket,
    DonateTicket,
    ApplyCredit,
    Exchange,
    LeaveOrder,
}

/// <summary>What becomes of the first write of a step on its way.</summary>
internal enum Trouble
{
    None,
    NeverLeft,
    LostAndReset,
    LostAndSilent,
    AppliedAndReset,
    AppliedAndSilent,
    AppliedAndServerError,
    ServerError,
    AppliedAndTruncated,
    AppliedAndMalformed,
    WebPage,
    AppliedAndWebPage,
    LateWithinTheBound,
    LateBeyondTheBound,
    OrderLocked,
    SeatServerDown,
    SessionForgotten,
    HoldEnds,
    AnsweredAndLate,
    CancelledAndApplied,
    CancelledAndLost,
}

/// <summary>Who has the key of whom, and what is done about it.</summary>
internal enum Sharing
{
    /// <summary>Each party has a web session of its own, and the key to itself.</summary>
    Alone,

    /// <summary>Parties share keys, and a store that gives turns.</summary>
    Turns,

    /// <summary>Parties share keys and nothing else; what they ask for cannot be confused.</summary>
    NoTurns,

    /// <summary>The same, and only the numbers of seats and the amounts tell what they ask for apart: a part of the one's may be the other's whole.</summary>
    OtherSizes,
}

/// <summary>One act of one party.</summary>
/// <param name="Party">Which one.</param>
/// <param name="Act">What it does.</param>
/// <param name="Size">How many seats, or how much.</param>
/// <param name="Kind">Which zone, item or question.</param>
/// <param name="Trouble">What goes wrong.</param>
/// <param name="Seconds">How late, or how long it waits.</param>
/// <param name="BrokenReads">How many reads of the party break off afterwards.</param>
/// <param name="Alongside">The next step begins while this one is under way.</param>
internal sealed record Step(
    int Party,
    Act Act,
    int Size,
    int Kind,
    Trouble Trouble,
    int Seconds,
    int BrokenReads,
    bool Alongside
)
{
    /// <summary>Within the bound of 3 seconds, or beyond it.</summary>
    public int LateSeconds => Trouble is Trouble.LateWithinTheBound ? (Seconds % 2) + 1 : Seconds + 4;

    public bool ComesTooLate => Trouble is Trouble.LateBeyondTheBound or Trouble.AnsweredAndLate;

    public override string ToString() =>
        $"{Party}: {Act} {Size}/{Kind}"
        + (Trouble is Trouble.None ? "" : $", {Trouble}")
        + (Trouble is Trouble.LateWithinTheBound || ComesTooLate ? $" after {LateSeconds} s" : "")
        + (Act is Act.Wait ? $" {Seconds} s" : "")
        + (BrokenReads > 0 ? $", {BrokenReads} reads broken" : "")
        + (Alongside ? ", not waited for" : "");
}

/// <summary>What one to three parties do over one to three keys.</summary>
/// <param name="Sharing">Who has the key of whom.</param>
/// <param name="Parties">How many.</param>
/// <param name="Keys">How many web sessions.</param>
/// <param name="OtherWords">The server has words of its own for how a checkout went.</param>
/// <param name="Merges">The server adds a payment to the one of the same method that is there.</param>
/// <param name="Steps">In this order.</param>
internal sealed record Schedule(
    Sharing Sharing,
    int Parties,
    int Keys,
    bool OtherWords,
    bool Merges,
    IReadOnlyList<Step> Steps
)
{
    private const int MostSteps = 8;

    /// <summary>Others have the key, and nobody gives turns.</summary>
    public bool HasNoTurns => Sharing is Sharing.NoTurns or Sharing.OtherSizes;

    private static readonly Act[] Acts =
    [
        .. Enum.GetValues<Act>().Where(act => act < Act.LoadOrder),
        Act.Reserve,
        Act.Reserve,
        Act.Reserve,
        Act.AddToPackage,
        Act.Pay,
        Act.Refund,
        Act.Release,
        Act.CheckOut,
        Act.Resolve,
    ];

    private static readonly Trouble[] Troubles =
    [
        .. Enum.GetValues<Trouble>(),
        .. Enumerable.Repeat(Trouble.None, 8),
        Trouble.LostAndReset,
        Trouble.AppliedAndReset,
        Trouble.LateWithinTheBound,
        Trouble.LateBeyondTheBound,
        Trouble.LateBeyondTheBound,
    ];

    private static readonly Step Owed = new(0, Act.Contribute, 4, 0, Trouble.None, 1, 0, false);
    private static readonly Step Paid = new(0, Act.Pay, 4, 1, Trouble.None, 1, 0, false);

    private static readonly Gen<Step> AnyStep =
        from party in Gen.Choose(0, 2)
        from act in Gen.Elements(Acts)
        from size in Gen.Choose(1, 4)
        from kind in Gen.Choose(0, 3)
        from trouble in Gen.Elements(Troubles)
        // Half of what is late comes soon after the bound, while it is still looked for.
        from seconds in Gen.Frequency((1, Gen.Choose(0, 4)), (1, Gen.Choose(1, 40)))
        from broken in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(1, 60)))
        from alongside in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(party, act, size, kind, trouble, seconds, broken, alongside);

    private static readonly Act[] ActsOnOrders =
    [
        Act.LoadOrder,
        Act.LoadOrder,
        Act.ReturnTicket,
        Act.ReturnTicket,
        Act.ReturnTicket,
        Act.DonateTicket,
        Act.DonateTicket,
        Act.ApplyCredit,
        Act.Exchange,
        Act.LeaveOrder,
        Act.CheckOut,
        Act.Reserve,
        Act.Contribute,
        Act.Resolve,
        Act.Restart,
        Act.Wait,
    ];

    private static readonly Step Opens = new(0, Act.LoadOrder, 1, 0, Trouble.None, 1, 0, false);

    private static readonly Gen<Step> StepOnOrder =
        from step in AnyStep
        from act in Gen.Elements(ActsOnOrders)
        select step with
        {
            Act = act,
        };

    /// <summary>Somebody bought before, and the parties change that order.</summary>
    private static readonly Gen<Schedule> AfterSale =
        from sharing in Gen.Elements(Enum.GetValues<Sharing>())
        from parties in Gen.Choose(1, 3)
        from keys in Gen.Choose(1, 3)
        from words in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from count in Gen.Choose(2, MostSteps)
        from steps in Gen.ListOf(StepOnOrder, count)
        from opens in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Schedule(sharing, parties, keys, words, false, opens ? [Opens, .. steps] : [.. steps])
        {
            HasOrder = true,
        };

    private static readonly Gen<Schedule> Sale =
        from sharing in Gen.Elements(Enum.GetValues<Sharing>())
        from parties in Gen.Choose(1, 3)
        from keys in Gen.Choose(1, 3)
        from words in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from merges in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from count in Gen.Choose(2, MostSteps)
        from steps in Gen.ListOf(AnyStep, count)
        // What is paid must be owed, and what is given back must be paid.
        from first in Gen.Elements<Step[]>([], [Owed], [Owed, Paid])
        select new Schedule(sharing, parties, keys, words, merges, [.. first, .. steps]);

    /// <summary>The parties' customer has an order that was saved before.</summary>
    public bool HasOrder { get; init; }

    public static Arbitrary<Schedule> Any { get; } = Arb.From(Gen.Frequency((3, Sale), (1, AfterSale)), Shrink);

    public override string ToString() =>
        $"{Sharing}, {Parties} parties, {Keys} keys{(OtherWords ? ", other words" : "")}{(Merges ? ", payments merged" : "")}{(HasOrder ? ", an order" : "")}{Environment.NewLine}"
        + string.Join(Environment.NewLine, Steps.Select(step => $"  {step}"));

    /// <summary>Fewer steps first, then simpler ones.</summary>
    private static IEnumerable<Schedule> Shrink(Schedule schedule)
    {
        for (var at = 0; at < schedule.Steps.Count; at++)
        {
            yield return schedule with
            {
                Steps = [.. schedule.Steps.Where((_, index) => index != at)],
            };
        }

        if (schedule.Parties > 1)
        {
            yield return schedule with
            {
                Parties = schedule.Parties - 1,
            };
        }

        if (schedule.OtherWords)
        {
            yield return schedule with
            {
                OtherWords = false,
            };
        }

        if (schedule.Merges)
        {
            yield return schedule with
            {
                Merges = false,
            };
        }

        for (var at = 0; at < schedule.Steps.Count; at++)
        {
            foreach (var simpler in Shrink(schedule.Steps[at]))
            {
                yield return schedule with
                {
                    Steps = [.. schedule.Steps.Select((step, index) => index == at ? simpler : step)],
                };
            }
        }
    }

    private static IEnumerable<Step> Shrink(Step step)
    {
        if (step.Alongside)
        {
            yield return step with
            {
                Alongside = false,
            };
        }

        if (step.BrokenReads > 0)
        {
            yield return step with
            {
                BrokenReads = 0,
            };
        }

        if (step.Trouble is not Trouble.None)
        {
            yield return step with
            {
                Trouble = Trouble.None,
            };
        }

        if (step.Size > 1)
        {
            yield return step with
            {
                Size = step.Size - 1,
            };
        }

        if (step.Kind > 0)
        {
            yield return step with
            {
                Kind = 0,
            };
        }
    }
}
