using System.Collections.Concurrent;

namespace Tessitura.Client.Simulator;

/// <summary>All web sessions that were opened.</summary>
internal sealed class SessionBook(SimulatorClock clock)
{
    private readonly ConcurrentDictionary<string, SessionState> _byKey = new(StringComparer.Ordinal);
    private readonly IdSequence _ids = new(1);
    private readonly SessionKeys _keys = new();
    private int _forgotten;

    public int Opened => _byKey.Count + Volatile.Read(ref _forgotten);

    public IEnumerable<SessionState> All => _byKey.Values;

    public SessionState Open(SaleTerms terms) => Add(new SessionState(_ids.Next(), _keys.Next(), terms, clock.Now));

    /// <summary>A session of staff; an empty batch or organization takes the default one.</summary>
    public SessionState OpenBusinessFacing(SaleTerms terms, int? batchId, string? organization) =>
        Add(
            new SessionState(_ids.Next(), _keys.Next(), terms, clock.Now)
            {
                IsBusinessFacing = true,
                BatchId = batchId ?? SystemDefaults.WebBatchId,
                Organization = organization ?? SystemDefaults.Organization,
            }
        );

    /// <summary>The session of a call; refused where nobody was given the key.</summary>
    public SessionState Find(string key) => TryFind(key) ?? throw Refusals.UnknownSession();

    public SessionState? TryFind(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Takes a session out of the book; null where it is not in it.</summary>
    public SessionState? Forget(string key)
    {
        if (!_byKey.TryRemove(key, out var session))
        {
            return null;
        }

        Interlocked.Increment(ref _forgotten);
        return session;
    }

    private SessionState Add(SessionState session)
    {
        _byKey[session.Key] = session;
        return session;
    }
}
