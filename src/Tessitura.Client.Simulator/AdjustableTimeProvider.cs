namespace Tessitura.Client.Simulator;

/// <summary>
/// The clock of a simulated server: the time of <see cref="SimulatorOptions.TimeProvider"/>, which can be moved forward and
/// stopped. A frozen clock stops the time of day, by which holds and tokens run out; timers, such as those of delayed
/// answers, go on, and <see cref="Advance"/> brings them forward. It can be given to a client as its time provider.
/// </summary>
public sealed class AdjustableTimeProvider : TimeProvider
{
    // Timers of an operating system may come that much too early.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(20);

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly object _advancing = new();
    private readonly object _gate = new();
    private readonly HashSet<AdjustableTimer> _armed = [];
    private Setting _setting = new(TimeSpan.Zero, null, TimeSpan.Zero);

    internal AdjustableTimeProvider(TimeProvider time) => (_time, _start) = (time, time.GetTimestamp());

    /// <summary>Whether the time of day stands still.</summary>
    public bool IsFrozen => Volatile.Read(ref _setting).FrozenAt is not null;

    /// <summary>How far the clock was moved forward in all.</summary>
    public TimeSpan Advanced => Volatile.Read(ref _setting).Advanced;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => _time.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => _time.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        var setting = Volatile.Read(ref _setting);
        return setting.FrozenAt ?? _time.GetUtcNow() + setting.Offset;
    }

    /// <inheritdoc />
    public override long GetTimestamp() =>
        _time.GetTimestamp() + (long)(Advanced.TotalSeconds * _time.TimestampFrequency);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new AdjustableTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Stops the time of day.</summary>
    public void Freeze()
    {
        lock (_gate)
        {
            _setting = _setting with { FrozenAt = GetUtcNow() };
        }
    }

    /// <summary>Lets a frozen clock go on, from the time at which it stands.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (_setting.FrozenAt is { } frozen)
            {
                _setting = _setting with { FrozenAt = null, Offset = frozen - _time.GetUtcNow() };
            }
        }
    }

    /// <summary>
    /// Moves the clock forward, frozen or not. What was to happen on the way, such as a call that is applied late, has
    /// happened at its time when this returns.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or the calendar ends before.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - GetUtcNow());
        lock (_advancing)
        {
            var left = time;
            while (Step(ref left) is { } due)
            {
                due.Call();
            }

            foreach (var timer in Armed())
            {
                timer.Arm();
            }
        }
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_start) + Advanced;

    private AdjustableTimer[] Armed()
    {
        lock (_gate)
        {
            return [.. _armed];
        }
    }

    // To the next timer that is due on the way, or to the end of it.
    private AdjustableTimer? Step(ref TimeSpan left)
    {
        lock (_gate)
        {
            var end = Elapsed + left;
            var next = _armed.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            var step = next is null ? left : next.DueAt!.Value - Elapsed;
            step = step < TimeSpan.Zero ? TimeSpan.Zero : step;
            _setting = _setting with
            {
                Offset = _setting.Offset + step,
                FrozenAt = _setting.FrozenAt + step,
                Advanced = _setting.Advanced + step,
            };
            left -= step;
            next?.Take();
            return next;
        }
    }

    /// <param name="Offset">What is added to the time below.</param>
    /// <param name="FrozenAt">The time that is told while the clock stands still.</param>
    /// <param name="Advanced">The sum of all advances.</param>
    private sealed record Setting(TimeSpan Offset, DateTimeOffset? FrozenAt, TimeSpan Advanced);

    /// <summary>A timer of the provider below, armed again whenever the clock is moved.</summary>
    private sealed class AdjustableTimer : ITimer
    {
        private readonly AdjustableTimeProvider _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public AdjustableTimer(AdjustableTimeProvider clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _timer = clock._time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        /// <summary>When it is due, counted from the start of the clock; null while it is not armed.</summary>
        public TimeSpan? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period;
                SetDue(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Elapsed + dueTime);
            }

            return Arm();
        }

        /// <summary>Lets the timer below come when this one is due.</summary>
        public bool Arm()
        {
            TimeSpan left;
            lock (_clock._gate)
            {
                left =
                    DueAt is not { } due ? Timeout.InfiniteTimeSpan
                    : due > _clock.Elapsed ? due - _clock.Elapsed
                    : TimeSpan.Zero;
            }

            // Not under the gate: a timer that is due may call at once.
            return _timer.Change(left, Timeout.InfiniteTimeSpan);
        }

        /// <summary>Sets it to its next time, if it has one. Call it under the gate.</summary>
        public void Take() => SetDue(_period > TimeSpan.Zero ? DueAt + _period : null);

        public void Call() => _callback(_state);

        public void Dispose()
        {
            Disarm();
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Disarm();
            return _timer.DisposeAsync();
        }

        private void Disarm()
        {
            lock (_clock._gate)
            {
                SetDue(null);
            }
        }

        private void SetDue(TimeSpan? due)
        {
            DueAt = due;
            _ = due is null ? _clock._armed.Remove(this) : _clock._armed.Add(this);
        }

        private void Fire()
        {
            bool isDue;
            lock (_clock._gate)
            {
                if (DueAt is not { } due)
                {
                    return;
                }

                isDue = due - _clock.Elapsed <= _tolerance;
                if (isDue)
                {
                    Take();
                }
            }

            if (isDue)
            {
                Call();
            }

            Arm();
        }
    }
}
