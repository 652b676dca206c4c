namespace Tessitura.Client;

/// <summary>The cart states of a server's web sessions, by key. One that nobody has used for a while is dropped; its session then starts from a read of the cart.</summary>
internal sealed class CartStates(TimeProvider time, RawWriteNotes? notes = null)
{
    /// <summary>Longer than seats are commonly held, so that a call that arrives late is still expected.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(20);

    /// <summary>Longer than a weekend, so that staff can still find what was charged outside and is in no order.</summary>
    public static readonly TimeSpan ChargeMemory = TimeSpan.FromDays(7);

    private readonly object _lock = new();
    private readonly Dictionary<SessionKey, Entry> _entries = [];
    private long _swept = time.GetTimestamp();

    /// <summary>What other processes are told, and tell; null where there are none.</summary>
    public RawWriteNotes? Notes => notes;

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

    /// <summary>The state of a session, kept at least until the lease is given back.</summary>
    public Lease Rent(SessionKey key)
    {
        lock (_lock)
        {
            var entry = EntryOf(key);
            entry.Users++;
            return new Lease(this, entry);
        }
    }

    /// <summary>Starts the state of a session that the server has just opened: its cart is empty.</summary>
    public void Open(SessionKey key)
    {
        using var lease = Rent(key);
        lease.State.Learn(CartItems.None, lease.State.Epoch);
    }

    /// <summary>A write goes to the server, or went, past the seller's operations.</summary>
    /// <param name="key">Whose cart.</param>
    /// <param name="mayAdd">It may add something.</param>
    /// <param name="begins">It is going to be sent.</param>
    /// <param name="isOver">It has ended, answered or refused, so that nothing of it comes later.</param>
    public void SeeRawWrite(SessionKey key, bool mayAdd, bool begins, bool isOver)
    {
        lock (_lock)
        {
            // Only what may add something is news to a session that nobody sells in yet.
            if (!mayAdd && !_entries.ContainsKey(key))
            {
                return;
            }

            var entry = EntryOf(key);
            var now = time.GetTimestamp();
            entry.LastUsed = now;

            // Nobody looks for what such a call brought, so it stays possible for as long as anything is remembered.
            entry.State.SeeRawWrite(mayAdd, begins ? 1 : -1, begins || isOver ? now : time.Shift(now, Memory));
        }
    }

    private Entry EntryOf(SessionKey key)
    {
        Sweep();
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = new Entry());
        }

        return entry;
    }

    private void Return(Entry entry)
    {
        lock (_lock)
        {
            entry.Users--;
            entry.LastUsed = time.GetTimestamp();
        }
    }

    // Now and then, so that it costs nothing per call.
    private void Sweep()
    {
        if (time.GetElapsedTime(_swept) < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _swept = time.GetTimestamp();
        foreach (var (key, entry) in _entries)
        {
            if (entry.Users == 0 && time.GetElapsedTime(entry.LastUsed) > Memory)
            {
                _entries.Remove(key);
            }
        }
    }

    internal sealed class Lease(CartStates owner, Entry entry) : IDisposable
    {
        private Entry? _entry = entry;

        public CartState State { get; } = entry.State;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _entry, null) is { } given)
            {
                owner.Return(given);
            }
        }
    }

    internal sealed class Entry
    {
        public CartState State { get; } = new();

        public int Users { get; set; }

        public long LastUsed { get; set; }
    }
}
