namespace Tessitura.Client.Simulator;

/// <summary>
/// A web session: who visits, how they buy and what is in their cart. It is read and changed under its gate only, one call
/// at a time.
/// </summary>
internal sealed class SessionState(int id, string key, SaleTerms terms, DateTimeOffset openedAt)
{
    private long _lastAccess = openedAt.UtcTicks;

    /// <summary>The number that seats, locks and tests know the session by; the key stays inside.</summary>
    public int Id { get; } = id;

    /// <summary>Secret: never write it into a text.</summary>
    public string Key { get; } = key;

    public object Gate { get; } = new();

    public SeatOwner Owner { get; } = SeatOwner.Session(id);

    public bool IsBusinessFacing { get; init; }

    public string Organization { get; init; } = SystemDefaults.Organization;

    public int BatchId { get; init; } = SystemDefaults.WebBatchId;

    public int OriginalModeOfSaleId { get; } = terms.ModeOfSaleId;

    /// <summary>Mode of sale and source in force.</summary>
    public SaleTerms Terms { get; set; } = terms;

    public Visitor Visitor { get; set; } = Visitor.Anonymous;

    /// <summary>What the last refused login told; the default after a success.</summary>
    public LoginFailure LastFailure { get; set; }

    public SortedDictionary<string, string> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a seat-server session is open: until when it holds its seats.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>The cart; null until something is put into it, and after the checkout.</summary>
    public Basket? Basket { get; set; }

    /// <summary>How far a checkout came; null before the first one.</summary>
    public CheckoutProgress? Checkout { get; set; }

    /// <summary>The order that the checkout saved.</summary>
    public int? SavedOrderId { get; set; }

    /// <summary>The server has forgotten it, while somebody may still wait for its gate.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Whether ShouldCalculatePrices and ShouldCalculateFees are on.</summary>
    public bool CalculatesPrices { get; set; } = true;

    public bool CalculatesFees { get; set; } = true;

    /// <summary>Tells an abandoned session from a slow one; the one thing that others read without the gate.</summary>
    public DateTimeOffset LastAccess => new(Volatile.Read(ref _lastAccess), TimeSpan.Zero);

    public bool HasLockedSeats => Basket?.Tickets.Any(t => t.State == TicketState.InCart) ?? false;

    public bool SeatsExpired => Basket?.Tickets.Any(t => t.State == TicketState.Lost) ?? false;

    public void Touch(DateTimeOffset now) => Volatile.Write(ref _lastAccess, now.UtcTicks);

    /// <summary>Forgets the login and what it set.</summary>
    public void LogOut()
    {
        Visitor = Visitor.Anonymous;
        LastFailure = default;
        foreach (var name in LoginVariables.Names)
        {
            Variables.Remove(name);
        }
    }
}
