namespace Tessitura.Client;

/// <summary>What this process knows of one web session's cart. Shared by every <see cref="WebSession"/> over the same key.</summary>
internal sealed class CartLedger
{
    private readonly object _lock = new();
    private CartItems? _known;
    private int _epoch;
    private int _rawAdditions;

    /// <summary>One write at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Writes that may still come, or whose outcome nobody knows. Read and changed under the gate only.</summary>
    public List<UnclearWrite> Unclear { get; } = [];

    /// <summary>The checkout that nobody knows the outcome of. Read and changed under the gate only.</summary>
    public UnclearCheckout? UnclearCheckout { get; set; }

    /// <summary>The checkout that saved the cart: there is no other for this web session. Read and changed under the gate only.</summary>
    public CheckoutResult? Completed { get; set; }

    /// <summary>The hold as it was last read or changed.</summary>
    public Hold? Hold
    {
        get
        {
            lock (_lock)
            {
                return field;
            }
        }
        set
        {
            lock (_lock)
            {
                field = value;
            }
        }
    }

    /// <summary>Grows whenever something may have happened to the cart that the ledger does not know.</summary>
    public int Epoch
    {
        get
        {
            lock (_lock)
            {
                return _epoch;
            }
        }
    }

    /// <summary>How many calls past the gate may have added something to the cart.</summary>
    public int RawAdditions
    {
        get
        {
            lock (_lock)
            {
                return _rawAdditions;
            }
        }
    }

    /// <summary>What is in the cart; null when that is not known.</summary>
    public CartItems? Known
    {
        get
        {
            lock (_lock)
            {
                return _known;
            }
        }
    }

    /// <summary>The cart is no longer known.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _known = null;
            _epoch++;
        }
    }

    /// <summary>Something went to the server past the gate.</summary>
    /// <param name="mayAdd">It may have added something to the cart.</param>
    public void SeeRawWrite(bool mayAdd)
    {
        lock (_lock)
        {
            _known = null;
            _epoch++;
            _rawAdditions += mayAdd ? 1 : 0;
        }
    }

    /// <summary>The cart is known, unless something happened since <paramref name="epoch"/>.</summary>
    public void Learn(CartItems? items, int epoch)
    {
        lock (_lock)
        {
            _known = epoch == _epoch ? items : null;
        }
    }

    /// <summary>How many unclear writes ask for the same as this one, itself included; 0 when something new may also come from a call past the gate. Under the gate only.</summary>
    public int CountAwaited(UnclearWrite unclear) =>
        RawAdditions != unclear.RawAdditions
            ? 0
            : 1 + Unclear.Count(other => other != unclear && other.Write.AsksForTheSameAs(unclear.Write));

    /// <summary>What an unclear write brought about is known now. Under the gate only.</summary>
    public void Found(UnclearWrite unclear, Outcome outcome)
    {
        unclear.Outcome = outcome;
        Unclear.Remove(unclear);
        Account(unclear.Write, outcome);
        Forget();
    }

    /// <summary>What one write brought must not be taken for the work of another. Under the gate only.</summary>
    public void Account(CartWrite write, Outcome outcome)
    {
        // What was said not to be applied stays so: its bound is over, and a trace of it could be this one's work.
        Unclear.RemoveAll(other => other.TakenForLost && write.Hides(other.Write, outcome));
        foreach (var other in Unclear)
        {
            other.Account(write, outcome);
        }
    }
}
