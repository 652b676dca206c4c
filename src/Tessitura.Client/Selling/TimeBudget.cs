namespace Tessitura.Client;

/// <summary>Time for finding something out, apart from the caller's own cancellation.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _linked;

    public TimeBudget(TimeSpan length, TimeProvider time, CancellationToken caller)
    {
        _time = time;
        _caller = caller;
        _timeout = new CancellationTokenSource(length, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, caller);
    }

    /// <summary>For calls within the budget.</summary>
    public CancellationToken Token => _linked.Token;

    public bool IsOver => _timeout.IsCancellationRequested;

    public bool IsCancelledByCaller => _caller.IsCancellationRequested;

    /// <summary>Waits; false when the budget is over.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<bool> PauseAsync(TimeSpan length)
    {
        try
        {
            await Task.Delay(length, _time, Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            _caller.ThrowIfCancellationRequested();
            return false;
        }
    }

    public void Dispose()
    {
        _linked.Dispose();
        _timeout.Dispose();
    }
}
