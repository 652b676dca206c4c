namespace Tessitura.Client.Simulator;

/// <summary>All saved orders, and which web session has one open.</summary>
internal sealed class OrderBook(SimulatorClock clock)
{
    private readonly object _gate = new();
    private readonly Dictionary<int, SavedOrder> _orders = [];
    private readonly Dictionary<int, SessionState> _locks = [];

    public IReadOnlyList<SavedOrder> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _orders.Values.OrderBy(o => o.Id)];
            }
        }
    }

    public SavedOrder Find(int id)
    {
        lock (_gate)
        {
            return _orders.GetValueOrDefault(id) ?? throw ServiceFault.NotFound($"There is no order {id}.");
        }
    }

    /// <summary>The session that has an order open; null where none has.</summary>
    public SessionState? LockedBy(int id)
    {
        lock (_gate)
        {
            return _locks.GetValueOrDefault(id);
        }
    }

    /// <summary>Opens an order for one session only. The lock of a session that has been idle for too long is broken.</summary>
    public SavedOrder Lock(int id, SessionState session)
    {
        lock (_gate)
        {
            var order = Find(id);
            if (
                _locks.TryGetValue(id, out var other)
                && other != session
                && clock.Now - other.LastAccess <= SystemDefaults.OrderLockTimeout
            )
            {
                throw Refusals.OrderLocked(other.BatchId);
            }

            _locks[id] = session;
            return order;
        }
    }

    /// <summary>Lets an order go, if the session has it open.</summary>
    public void Unlock(int id, SessionState session)
    {
        lock (_gate)
        {
            if (_locks.GetValueOrDefault(id) == session)
            {
                _locks.Remove(id);
            }
        }
    }

    /// <summary>Saves the order of a session's cart; one that was loaded must still be open for this session.</summary>
    public void Save(SavedOrder order, SessionState session)
    {
        lock (_gate)
        {
            RequireOpen(order.Basket, session);
            _orders[order.Id] = order;
            _locks.Remove(order.Id);
        }
    }

    /// <summary>Refuses when a loaded order was taken from the session while it was idle.</summary>
    public void RequireOpen(Basket basket, SessionState session)
    {
        lock (_gate)
        {
            if (basket.IsLoaded && _locks.GetValueOrDefault(basket.OrderId) != session)
            {
                throw Refusals.OrderLocked(_locks.GetValueOrDefault(basket.OrderId)?.BatchId ?? session.BatchId);
            }
        }
    }

    /// <summary>Changes an order in one step; refused while a session has it open, the one that asks aside.</summary>
    public TResult Change<TResult>(
        int id,
        Func<SavedOrder, (SavedOrder Order, TResult Result)> change,
        SessionState? by = null
    )
    {
        lock (_gate)
        {
            var order = Find(id);
            if (_locks.TryGetValue(id, out var session) && session != by)
            {
                throw Refusals.OrderLocked(session.BatchId);
            }

            var (changed, result) = change(order);
            _orders[id] = changed;
            return result;
        }
    }
}

/// <summary>An order as it was saved last.</summary>
internal sealed record SavedOrder(Basket Basket, SaleFacts Facts, DateTimeOffset CreatedAt, DateTimeOffset OrderDate)
{
    public int Id => Basket.OrderId;

    public SeatOwner Owner => SeatOwner.Order(Id);
}

/// <summary>Who bought, and how.</summary>
internal sealed record SaleFacts(int ConstituentId, string Email, SaleTerms Terms, int BatchId)
{
    public static SaleFacts Of(SessionState session) =>
        new(session.Visitor.ConstituentId, session.Visitor.Email, session.Terms, session.BatchId);
}
