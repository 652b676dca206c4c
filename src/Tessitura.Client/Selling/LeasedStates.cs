namespace Tessitura.Client;

/// <summary>A state for each key, kept while somebody uses it and for a while afterwards.</summary>
/// <param name="time">The clock.</param>
/// <param name="keptFor">How long it is kept after its last use.</param>
internal sealed class LeasedStates<TKey, TState>(TimeProvider time, Func<TState, TimeSpan> keptFor)
    where TKey : notnull
    where TState : class, new()
{
    private readonly object _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private long _swept = time.GetTimestamp();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The state of a key, kept at least until the lease is given back.</summary>
    public Lease Rent(TKey key) => Rent(key, isNew: true)!.Value;

    /// <summary>The same; null where nobody has used it.</summary>
    public Lease? TryRent(TKey key) => Rent(key, isNew: false);

    private Lease? Rent(TKey key, bool isNew)
    {
        lock (_lock)
        {
            Sweep();
            if (!_entries.TryGetValue(key, out var entry))
            {
                if (!isNew)
                {
                    return null;
                }

                _entries.Add(key, entry = new Entry());
            }

            entry.Users++;
            return new Lease(this, entry);
        }
    }

    private void Return(Entry entry)
    {
        lock (_lock)
        {
            entry.Users--;
            entry.LastUsed = time.GetTimestamp();
        }
    }

    // Now and then, so that it costs nothing per call. What nobody uses, nobody changes.
    private void Sweep()
    {
        if (time.GetElapsedTime(_swept) < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _swept = time.GetTimestamp();
        foreach (var (key, entry) in _entries)
        {
            if (entry.Users == 0 && time.GetElapsedTime(entry.LastUsed) > keptFor(entry.State))
            {
                _entries.Remove(key);
            }
        }
    }

    /// <summary>Given back once.</summary>
    internal readonly struct Lease(LeasedStates<TKey, TState> owner, Entry entry) : IDisposable
    {
        public TState State => entry.State;

        public void Dispose() => owner.Return(entry);
    }

    internal sealed class Entry
    {
        public TState State { get; } = new();

        public int Users { get; set; }

        public long LastUsed { get; set; }
    }
}
