namespace Tessitura.Client;

/// <summary>Time for finding something out, apart from the caller's own cancellation.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _length;
    private readonly long _began;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _linked;

    public TimeBudget(TimeSpan length, TimeProvider time, CancellationToken caller)
    {
        (_time, _length, _began) = (time, length, time.GetTimestamp());
        _caller = caller;
        _timeout = new CancellationTokenSource(length, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, caller);
    }

    /// <summary>For calls within the budget.</summary>
    public CancellationToken Token => _linked.Token;

    public bool IsOver => _timeout.IsCancellationRequested;

    public bool IsCancelledByCaller => _caller.IsCancellationRequested;

    /// <summary>Waits, but not longer than the budget; false when that is over.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<bool> PauseAsync(TimeSpan length)
    {
        var left = _length - _time.GetElapsedTime(_began);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(length < left ? length : left, _time, _caller).ConfigureAwait(false);
        }

        return _time.GetElapsedTime(_began) < _length;
    }

    public void Dispose()
    {
        _linked.Dispose();
        _timeout.Dispose();
    }
}
