namespace Tessitura.Client;

/// <summary>One fetch under way.</summary>
internal sealed class Flight(Action<Flight> leave)
{
    private readonly TaskCompletionSource<Fetched> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Fetched> Landed => _landed.Task;

    /// <summary>Gives the answer to all who wait. Who comes later finds it kept, or begins anew.</summary>
    public void Land(Fetched fetched)
    {
        leave(this);
        _landed.TrySetResult(fetched);
    }

    /// <summary>False when it had landed before: then nobody waits for it any more.</summary>
    public bool Crash(Exception exception)
    {
        leave(this);
        if (!_landed.TrySetException(exception))
        {
            return false;
        }

        // All who waited may have given up, and then nobody looks at it.
        _landed.Task.ObserveFailure();
        return true;
    }
}
