namespace Tessitura.Client;

/// <summary>The cart states of a server's web sessions, by key. One that nobody has used for a while is dropped; its session then starts from a read of the cart.</summary>
internal sealed class CartStates(TimeProvider time, RawWriteNotes? notes = null)
{
    /// <summary>Longer than seats are commonly held, so that a call that arrives late is still expected.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(20);

    /// <summary>Longer than a weekend, so that staff can still find what was charged outside and is in no order.</summary>
    public static readonly TimeSpan ChargeMemory = TimeSpan.FromDays(7);

    private readonly LeasedStates<SessionKey, CartState> _states = new(time, _ => Memory);

    /// <summary>What other processes are told, and tell; null where there are none.</summary>
    public RawWriteNotes? Notes => notes;

    public int Count => _states.Count;

    /// <summary>The state of a session, kept at least until the lease is given back.</summary>
    public LeasedStates<SessionKey, CartState>.Lease Rent(SessionKey key) => _states.Rent(key);

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
        // Only what may add something is news to a session that nobody sells in yet.
        using var lease = mayAdd ? _states.Rent(key) : _states.TryRent(key);
        if (lease is { State: var state })
        {
            // Nobody looks for what such a call brought, so it stays possible for as long as anything is remembered.
            var now = time.GetTimestamp();
            state.SeeRawWrite(mayAdd, begins ? 1 : -1, begins || isOver ? now : time.Shift(now, Memory));
        }
    }
}
