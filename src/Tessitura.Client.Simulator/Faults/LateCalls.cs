namespace Tessitura.Client.Simulator;

/// <summary>Calls that the server has got but not carried out yet, although nobody waits for their answers.</summary>
internal sealed class LateCalls(TimeProvider time) : IDisposable
{
    private readonly object _gate = new();
    private readonly List<LateCall> _waiting = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Does the work after this time; an infinite one waits for <see cref="Release"/>.</summary>
    public void Add(Action work, TimeSpan after)
    {
        var call = new LateCall(work);
        lock (_gate)
        {
            _waiting.Add(call);
            if (after != Timeout.InfiniteTimeSpan)
            {
                call.Timer = time.CreateTimer(_ => Apply(call), null, after, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Does all the work now.</summary>
    public int Release()
    {
        List<LateCall> calls;
        lock (_gate)
        {
            calls = [.. _waiting];
        }

        return calls.Count(Apply);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _waiting.ForEach(call => call.Timer?.Dispose());
            _waiting.Clear();
        }
    }

    // The one that takes it out of the list does the work: a timer and a release can come together.
    private bool Apply(LateCall call)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(call))
            {
                return false;
            }
        }

        call.Timer?.Dispose();
        call.Work();
        return true;
    }

    private sealed class LateCall(Action work)
    {
        public Action Work { get; } = work;

        public ITimer? Timer { get; set; }
    }
}
