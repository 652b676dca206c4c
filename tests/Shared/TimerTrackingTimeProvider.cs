namespace Tessitura.Client.Tests;

/// <summary>
/// A <see cref="FakeTimeProvider"/> that knows which timers are set, so that a test can wait until the code under test
/// waits for the clock, and move it just so far.
/// </summary>
internal sealed class TimerTrackingTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TrackedTimer, DateTimeOffset> _dues = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Waiter)> _waiters = [];

    public TimerTrackingTimeProvider()
        : this(TestTime.Start) { }

    /// <summary>When the next timer fires; null when nobody waits for the clock.</summary>
    public DateTimeOffset? EarliestDue
    {
        get
        {
            lock (_gate)
            {
                return _dues.Count == 0 ? null : _dues.Values.Min();
            }
        }
    }

    /// <summary>Waits until somebody has set a timer that is due exactly this long from now.</summary>
    public Task UntilTimerAsync(TimeSpan dueTime)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            var due = GetUtcNow() + dueTime;
            if (_dues.ContainsValue(due))
            {
                waiter.SetResult();
            }
            else
            {
                _waiters.Add((due, waiter));
            }
        }

        return waiter.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TrackedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer that nobody waits for: something that happens by itself when the clock comes there.</summary>
    public ITimer CreateUntrackedTimer(TimerCallback callback, object? state, TimeSpan dueTime) =>
        base.CreateTimer(callback, state, dueTime, Timeout.InfiniteTimeSpan);

    private sealed class TrackedTimer : ITimer
    {
        private readonly TimerTrackingTimeProvider _time;
        private readonly ITimer _timer;
        private TimeSpan _period;
        private bool _isSet;

        public TrackedTimer(TimerTrackingTimeProvider time, TimerCallback callback, object? state)
        {
            _time = time;
            _timer = time.CreateUntrackedTimer(
                _ =>
                {
                    Fired();
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan
            );
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_time._gate)
            {
                _time._dues.Remove(this);
                _period = period;
                _isSet = dueTime != Timeout.InfiniteTimeSpan;
            }

            // Not under the lock, because this may call back. A waiter hears of it only when the timer is really set.
            var changed = _timer.Change(dueTime, period);
            lock (_time._gate)
            {
                if (_isSet)
                {
                    Track(dueTime);
                }
            }

            return changed;
        }

        public void Dispose()
        {
            Forget();
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _timer.DisposeAsync();
        }

        private void Fired()
        {
            lock (_time._gate)
            {
                _time._dues.Remove(this);
                _isSet &= _period > TimeSpan.Zero;
                if (_isSet)
                {
                    Track(_period);
                }
            }
        }

        private void Forget()
        {
            lock (_time._gate)
            {
                _time._dues.Remove(this);
                _isSet = false;
            }
        }

        private void Track(TimeSpan dueTime)
        {
            var due = _time.GetUtcNow() + dueTime;
            _time._dues[this] = due;
            foreach (var (_, waiter) in _time._waiters.Where(waiting => waiting.Due == due))
            {
                waiter.TrySetResult();
            }

            _time._waiters.RemoveAll(waiting => waiting.Due == due);
        }
    }
}
