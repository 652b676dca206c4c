namespace Tessitura.Client.Tool.Tests;

/// <summary>
/// A clock on which pauses are over at once, however long they are meant to be, and waits for an answer last as long as
/// the answer takes, unless the test says that they are over.
/// </summary>
internal sealed class HastyTimeProvider(TimeSpan? longestPause = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _pauses = [];

    /// <summary>The pauses that were made.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_gate)
            {
                return [.. _pauses];
            }
        }
    }

    /// <summary>By how much this clock is ahead of the machine's.</summary>
    public TimeSpan Ahead { get; init; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isPause = dueTime >= TimeSpan.Zero && dueTime <= (longestPause ?? TimeSpan.FromSeconds(5));
        if (isPause)
        {
            lock (_gate)
            {
                _pauses.Add(dueTime);
            }
        }

        return base.CreateTimer(callback, state, isPause ? TimeSpan.Zero : dueTime, period);
    }
}
