namespace Tessitura.Client;

/// <summary>
/// What is known of a write that must not be done twice, from the moment it is sent. The states, the evidence and what
/// leads where stand in words in <c>docs/selling-safely.md</c>; a test compares the two.
/// </summary>
internal static class WriteProtocol
{
    /// <summary>The one table: where a piece of evidence leads. What is not in it cannot happen.</summary>
    /// <exception cref="InvalidOperationException">The table has no such row.</exception>
    public static WriteState Next(WriteState state, Evidence evidence) =>
        (state, evidence) switch
        {
            (WriteState.Sent, Evidence.NeverLeft) => WriteState.NotSent,
            (WriteState.Sent, Evidence.Answered) => WriteState.Applied,
            (WriteState.Sent, Evidence.CheckoutAnswered) => WriteState.Taken,
            (WriteState.Sent, Evidence.Refused) => WriteState.Refused,
            (WriteState.Sent, Evidence.NoClearEnd) => WriteState.Unclear,

            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.Found) => WriteState.Applied,
            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.SeveralExplanations) =>
                WriteState.Contested,
            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.NothingThere) =>
                WriteState.NotApplied,
            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.GivenToEqualCall) =>
                WriteState.NotApplied,
            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.SeatsExpired) =>
                WriteState.SeatsExpired,
            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.SessionGone) =>
                WriteState.SessionGone,

            (WriteState.Unclear or WriteState.NotApplied, Evidence.SavingSeen) => WriteState.Taken,
            (WriteState.Unclear or WriteState.NotApplied, Evidence.CheckoutFailed) => WriteState.Refused,
            (WriteState.Taken, Evidence.Found) => WriteState.Applied,
            (WriteState.Taken, Evidence.CheckoutFailed) => WriteState.Refused,

            // A server that has taken a checkout may save it at any time: that nothing is there proves nothing.
            (WriteState.Taken, Evidence.SavingSeen or Evidence.NothingThere or Evidence.TimeIsUp) => WriteState.Taken,

            (WriteState.Unclear or WriteState.NotApplied or WriteState.Contested, Evidence.TimeIsUp) => state,
            _ => throw new InvalidOperationException($"{evidence} means nothing to a write that is {state}."),
        };

    /// <summary>What a call that ended in an exception proves.</summary>
    public static Evidence EndOf(Exception exception) =>
        CallOutcome.IsClear(exception) ? Evidence.Refused
        : CallOutcome.NeverLeft(exception) ? Evidence.NeverLeft
        : Evidence.NoClearEnd;
}

/// <summary>How far the truth about a write is known.</summary>
internal enum WriteState
{
    /// <summary>It may be on its way; nothing has come back.</summary>
    Sent,

    /// <summary>It ended, and nothing proves whether it was carried out.</summary>
    Unclear,

    /// <summary>A checkout that the server has begun: it ends complete or refused, and as long as neither shows it is unknown.</summary>
    Taken,

    /// <summary>It was carried out.</summary>
    Applied,

    /// <summary>It was not there when nothing could come any more; looked for once more before the next write.</summary>
    NotApplied,

    /// <summary>The server refused it by a rule.</summary>
    Refused,

    /// <summary>It never left.</summary>
    NotSent,

    /// <summary>More than one explanation fits what is in the cart, and no further look will tell.</summary>
    Contested,

    /// <summary>The session's hold ended before it could be seen.</summary>
    SeatsExpired,

    /// <summary>The web session is gone, and its cart with it.</summary>
    SessionGone,
}

/// <summary>What a call's end or a look at the server says about a write.</summary>
internal enum Evidence
{
    /// <summary>Nothing of it reached the network.</summary>
    NeverLeft,

    /// <summary>A 2xx that can be read.</summary>
    Answered,

    /// <summary>Any 2xx of the service to a checkout, whatever it says.</summary>
    CheckoutAnswered,

    /// <summary>A 4xx that refuses the request.</summary>
    Refused,

    /// <summary>Anything else: no answer, a 5xx, 408, 429, an answer that cannot be read.</summary>
    NoClearEnd,

    /// <summary>Only this write can have brought what is there.</summary>
    Found,

    /// <summary>What it brought is the result of an equal call that was made later: one of the two was not carried out.</summary>
    GivenToEqualCall,

    /// <summary>There is something that this write may have brought, or another, and all of them had their time.</summary>
    SeveralExplanations,

    /// <summary>A look that began after the bound shows nothing that it can have brought.</summary>
    NothingThere,

    /// <summary>A look that began after the bound is refused because the hold is over.</summary>
    SeatsExpired,

    /// <summary>A look that began after the bound is refused because the session is unknown.</summary>
    SessionGone,

    /// <summary>The server says that it is saving the order.</summary>
    SavingSeen,

    /// <summary>The server says that the checkout failed, and there is no order.</summary>
    CheckoutFailed,

    /// <summary>The time for looking is over.</summary>
    TimeIsUp,
}
