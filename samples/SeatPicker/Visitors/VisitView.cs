namespace SeatPicker;

/// <summary>What the page has to know of its visitor.</summary>
internal sealed record VisitView
{
    public static VisitView Nobody { get; } = new();

    /// <summary>Null until somebody has said who they are.</summary>
    public Visitor? Visitor { get; init; }

    /// <summary>What is on sale for this visitor, and at which prices; the page puts it into its own calls of /api.</summary>
    public int ModeOfSaleId { get; init; }

    /// <summary>The promo code that is in force.</summary>
    public PromoCodeView? PromoCode { get; init; }

    /// <summary>There is something in the cart, of whatever kind.</summary>
    public bool HasCart { get; init; }

    /// <summary>How long the seats are still held, by the server's clock; the page counts down from here.</summary>
    public double SecondsLeft { get; init; }

    /// <summary>The hold has run out: the seats in the cart are on sale again.</summary>
    public bool IsOver { get; init; }

    /// <summary>The server no longer knows the visitor.</summary>
    public bool HasEnded { get; init; }

    /// <summary>A payment is under way: nothing else may be sent until it is decided.</summary>
    public bool IsPaying { get; init; }

    /// <summary>What was bought in this browser, newest first; also without a visit.</summary>
    public IReadOnlyList<OrderLink> Orders { get; init; } = [];

    /// <summary>The order that this visit has paid for; its cart is closed.</summary>
    public OrderLink? Order { get; init; }
}
