namespace Tessitura.Client;

/// <summary>What this process knows of one web session's cart. Shared by every <see cref="IWebSession"/> over the same key.</summary>
internal sealed class CartState
{
    private readonly object _lock = new();
    private CartItems? _known;
    private int _epoch;
    private int _rawAdditions;
    private int _rawUnderWay;
    private long _rawMayArriveUntil;

    /// <summary>One write at a time.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>One note of calls past the seller's operations at a time.</summary>
    public SemaphoreSlim NoteGate { get; } = new(1, 1);

    /// <summary>Which note in the store is this process's.</summary>
    public string NoteId => field ??= OpenQuestion.NewId();

    /// <summary>Writes and checkouts that may still come, or whose outcome nobody knows, as the store has them. Under the gate only.</summary>
    public List<OpenWrite> Open { get; } = [];

    /// <summary>Everything in the cart that a caller was told of as the work of a call. Under the gate only.</summary>
    public HashSet<CartItem> Told { get; } = [];

    /// <summary>Everything that a caller was told of as what may be. Under the gate only.</summary>
    public HashSet<ItemName> Named { get; } = [];

    /// <summary>A package was sold here, so the cart may have one. Under the gate only.</summary>
    public bool HasPackages { get; set; }

    /// <summary>The checkout that saved the cart: there is no other for this web session. Under the gate only.</summary>
    public CheckoutResult? Completed { get; set; }

    /// <summary>Which checkout saved the cart is known: it was sent here, or its question was found in the store. Under the gate only.</summary>
    public bool IsCompletedHere { get; set; }

    /// <summary>The hold as it was last read or changed.</summary>
    public CartHold? Hold
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>Grows whenever something may have happened to the cart that is not known here.</summary>
    public int Epoch => Volatile.Read(ref _epoch);

    /// <summary>How many calls past the seller's operations may have added something to the cart.</summary>
    public int RawAdditions => Volatile.Read(ref _rawAdditions);

    /// <summary>What is in the cart; null when that is not known.</summary>
    public CartItems? Known => Volatile.Read(ref _known);

    /// <summary>The cart is no longer known.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _known = null;
            _epoch++;
        }
    }

    /// <summary>Until when one of these that is under way or ended unclearly may still add something, as a timestamp.</summary>
    public long RawMayArriveUntil
    {
        get
        {
            lock (_lock)
            {
                return _rawUnderWay > 0 ? long.MaxValue : _rawMayArriveUntil;
            }
        }
    }

    /// <summary>A write goes to the server past the seller's operations, or went.</summary>
    /// <param name="mayAdd">It may add something to the cart.</param>
    /// <param name="more">1 when it begins, -1 when it has ended.</param>
    /// <param name="mayArriveUntil">Until when it may still add something, as a timestamp.</param>
    public void SeeRawWrite(bool mayAdd, int more, long mayArriveUntil)
    {
        lock (_lock)
        {
            _known = null;
            _epoch++;
            if (mayAdd)
            {
                _rawAdditions++;
                _rawUnderWay += more;
                _rawMayArriveUntil = Math.Max(_rawMayArriveUntil, mayArriveUntil);
            }
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
