namespace Tessitura.Client;

/// <summary>Until when the server keeps the visitor's seats. Deadline and remaining time go by the server's clock; the local one only counts the time since.</summary>
public sealed class CartHold
{
    private readonly TimeProvider _time;
    private readonly long _readAt;

    /// <summary>A hold as it was just read; for tests of your own code, with a time of theirs.</summary>
    /// <param name="deadline">When it ends by the server's clock; null when it holds nothing.</param>
    /// <param name="serverTime">The server's clock now.</param>
    /// <param name="time">Counts the time from now on; null is the system's.</param>
    public CartHold(DateTimeOffset? deadline, DateTimeOffset serverTime, TimeProvider? time = null)
    {
        _time = time ?? TimeProvider.System;
        _readAt = _time.GetTimestamp();
        Deadline = deadline;
        ServerTime = serverTime;
    }

    internal static CartHold None { get; } = new(null, default, TimeProvider.System);

    /// <summary>When the hold ends, as the server said it; null when it holds nothing.</summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>The server's clock when it answered, to the second.</summary>
    public DateTimeOffset ServerTime { get; }

    /// <summary>Time left at this moment, never below zero; at most a second and the answer's way too long. The server lets seats go up to about a minute later.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var remaining = Deadline is { } deadline
                ? deadline - ServerTime - _time.GetElapsedTime(_readAt)
                : TimeSpan.Zero;
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    /// <summary>True when no time is left.</summary>
    public bool IsOver => Remaining == TimeSpan.Zero;
}
