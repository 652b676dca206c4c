namespace Tessitura.Client;

/// <summary>Until when the server keeps the visitor's seats. Deadline and remaining time go by the server's clock; the local one only counts the time since.</summary>
public sealed class Hold
{
    private readonly TimeProvider _time;
    private readonly long _readAt;

    internal Hold(DateTimeOffset? deadline, DateTimeOffset serverTime, TimeProvider time)
    {
        _time = time;
        _readAt = time.GetTimestamp();
        Deadline = deadline;
        ServerTime = serverTime;
    }

    internal static Hold None { get; } = new(null, default, TimeProvider.System);

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
