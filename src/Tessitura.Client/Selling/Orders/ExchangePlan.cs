namespace Tessitura.Client;

/// <summary>
/// What an exchange comes to, worked out by reads alone: made by <see cref="IWebSession.PlanExchangeAsync"/>, carried out by
/// <see cref="IWebSession.ExchangeAsync"/>. Pricing rules of the server are not in it; where they change something, the
/// exchange stops before a ticket is returned.
/// </summary>
public sealed record ExchangePlan
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>The tickets to give back.</summary>
    public IReadOnlyList<OrderTicket> Returned { get; init; } = [];

    /// <summary>The seats to take in their place.</summary>
    public IReadOnlyList<ReserveTicketsRequest> Wanted { get; init; } = [];

    /// <summary>Line items of other seats that were added to the order before it was planned: none of this exchange, even where they are the same as wanted.</summary>
    public IReadOnlyList<int> LineItemsBefore { get; init; } = [];

    /// <summary>What was left to pay of the order before; negative for a credit.</summary>
    public decimal BalanceBefore { get; init; }

    /// <summary>What the returned tickets give back, without their fees.</summary>
    public decimal Value { get; init; }

    /// <summary>What the wanted seats cost, without fees.</summary>
    public decimal Price { get; init; }

    /// <summary>Fees on the wanted seats; null where the server does not tell them, so that they show when the seats are in the cart.</summary>
    public decimal? Fees { get; init; }

    /// <summary>What will be left to pay; negative where something is left over. Without <see cref="Fees"/> where they are null.</summary>
    public decimal Balance => BalanceBefore - Value + Price + (Fees ?? 0);

    /// <summary>What will be owed; 0 where nothing is.</summary>
    public decimal Due => Math.Max(0, Balance);

    /// <summary>What will be left over, to be applied before the checkout; 0 where nothing is.</summary>
    public decimal LeftOver => Math.Max(0, -Balance);
}

/// <summary>How far an exchange came.</summary>
public enum ExchangeState
{
    /// <summary>The new seats are in the cart, and the old tickets returned: it can be checked out.</summary>
    Done,

    /// <summary>The new seats were not to be had; none of them is in the cart, and nothing was returned.</summary>
    SeatsUnavailable,

    /// <summary>The new seats are in the cart at another price than planned, and nothing was returned: <see cref="ExchangeResult.Plan"/> tells it, and carried out it goes on.</summary>
    PriceChanged,
}

/// <summary>What an exchange has done.</summary>
public sealed record ExchangeResult
{
    /// <summary>How far it came.</summary>
    public ExchangeState State { get; init; }

    /// <summary>The plan with the figures that the cart shows.</summary>
    public ExchangePlan Plan { get; init; } = new();

    /// <summary>The tickets that were returned, each with how that is known.</summary>
    public IReadOnlyList<TicketReturn> Returned { get; init; } = [];

    /// <summary>The order as it is open now, with what is owed or left over.</summary>
    public LoadedOrder Order { get; init; } = new();
}
