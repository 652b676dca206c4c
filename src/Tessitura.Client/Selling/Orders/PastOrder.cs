namespace Tessitura.Client;

/// <summary>Which of the visitor's orders to look for; what is null is not asked for.</summary>
public sealed record OrderSearch
{
    /// <summary>Orders with performances of this season.</summary>
    public int? SeasonId { get; init; }

    /// <summary>Orders of this mode of sale.</summary>
    public int? ModeOfSaleId { get; init; }

    /// <summary>Orders of this delivery method.</summary>
    public int? DeliveryMethodId { get; init; }

    /// <summary>Orders with performances from this moment on.</summary>
    public DateTimeOffset? PerformancesFrom { get; init; }

    /// <summary>Orders with performances until this moment.</summary>
    public DateTimeOffset? PerformancesUntil { get; init; }

    /// <summary>True for orders with tickets that are not printed yet.</summary>
    public bool UnprintedOnly { get; init; }
}

/// <summary>An order of the visitor's as it is saved.</summary>
public sealed record PastOrder
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>When it was bought.</summary>
    public DateTimeOffset? OrderedAt { get; init; }

    /// <summary>What it costs.</summary>
    public decimal Total { get; init; }

    /// <summary>What was paid.</summary>
    public decimal Paid { get; init; }

    /// <summary>What is left to pay; negative for a credit.</summary>
    public decimal Balance => Total - Paid;

    /// <summary>A web session or a member of staff has it open, so that it can be neither changed nor printed now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Delivery method; null when the order has none, or when the server does not show it.</summary>
    public int? DeliveryMethodId { get; init; }

    /// <summary>False where the server does not show the tickets, such as while the order is open: <see cref="Tickets"/> is then empty.</summary>
    public bool ShowsTickets { get; init; }

    /// <summary>The tickets, each with what may be done with it.</summary>
    public IReadOnlyList<OrderTicket> Tickets { get; init; } = [];
}
