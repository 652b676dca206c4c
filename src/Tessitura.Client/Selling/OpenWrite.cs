namespace Tessitura.Client;

/// <summary>A write of which it is not known whether it was carried out, or which was not there in time and may still come.</summary>
internal sealed class OpenWrite
{
    /// <summary>How far the clocks of two servers may be apart when one takes over the other's question.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private long _waitsSince;
    private TimeSpan _wait;

    private OpenWrite(QuestionData data, TimeProvider time) =>
        (Data, _time, SentAt) = (data, time, time.GetTimestamp());

    /// <summary>When it was sent, or taken over from another process, as a timestamp.</summary>
    public long SentAt { get; }

    public QuestionData Data { get; set; }

    /// <summary>How the call ended; null before that.</summary>
    public Exception? Cause { get; private set; }

    /// <summary>Calls past the seller's operations that this process had seen before it: when there were more since, what is new in the cart may be theirs.</summary>
    public int RawAdditions { get; init; }

    public string Operation => Data.Operation;

    public WriteState State
    {
        get => Data.State;
        set => Data = Data with { State = value };
    }

    public bool IsCheckout => Data.CheckoutBefore is not null;

    /// <summary>Both are checkouts with one and the same payment made outside.</summary>
    public bool IsSamePayment(OpenWrite other) =>
        Data.Charge is { } charge && charge.Reference == other.Data.Charge?.Reference;

    public static OpenWrite Sent(QuestionData data, int rawAdditions, TimeProvider time) =>
        new(data, time) { RawAdditions = rawAdditions };

    /// <summary>One that another process asked, or this one before it was restarted. Its time counts again where the clocks do not surely say that it is over.</summary>
    /// <param name="data">The question.</param>
    /// <param name="options">Of this server.</param>
    /// <param name="time">The clock.</param>
    public static OpenWrite Adopted(QuestionData data, TessituraOptions options, TimeProvider time)
    {
        var longest = options.Reservations.LateArrivalBound;
        if (data.State is WriteState.Sent)
        {
            longest += options.Resilience.TotalTimeout;
            data = data with { State = WriteProtocol.Next(data.State, Evidence.NoClearEnd) };
        }

        var left = data.OverAt + ClockTolerance - time.GetUtcNow();
        return new(data, time) { _waitsSince = time.GetTimestamp(), _wait = left < longest ? left : longest };
    }

    /// <summary>The call has ended, and nothing proves how.</summary>
    public void EndUnclearly(Exception cause, TimeSpan bound)
    {
        Cause = cause;
        var now = _time.GetUtcNow();
        (_waitsSince, _wait) = (_time.GetTimestamp(), bound);
        Data = Data with { EndedAt = now, OverAt = now + bound };
    }

    /// <summary>What the caller is told when it was not carried out.</summary>
    public Exception CauseOrDefault =>
        Cause ?? new TessituraException(new Failure(Operation, null, [], "its process did not see it end."));

    /// <summary>True when a look that began then proves that nothing comes any more.</summary>
    public bool IsOver(long lookBegan) => _time.GetElapsedTime(_waitsSince, lookBegan) >= _wait;

    /// <summary>Time until a look can prove that.</summary>
    public TimeSpan UntilOver => _wait - _time.GetElapsedTime(_waitsSince);

    /// <summary>Another process is at it: it is not decided here, but may have brought what is in the cart.</summary>
    public bool IsHeldElsewhere => Cause is null && Data.HeldUntil > _time.GetUtcNow();
}
