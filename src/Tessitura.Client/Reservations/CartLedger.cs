namespace Tessitura.Client;

/// <summary>What this process knows of one web session's cart. Shared by every <see cref="WebSession"/> over the same key.</summary>
internal sealed class CartLedger
{
    private readonly object _lock = new();
    private CartItems? _known;
    private int _epoch;

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

    /// <summary>The cart is known, unless something happened since <paramref name="epoch"/>.</summary>
    public void Learn(CartItems? items, int epoch)
    {
        lock (_lock)
        {
            _known = epoch == _epoch ? items : null;
        }
    }
}
