namespace Tessitura.Client;

/// <summary>
/// An order that is open in the visitor's cart, with what has been changed since. Nothing of the change is saved before
/// its checkout, except tickets that were donated. It is as it was when it was read: read it again with
/// <see cref="IWebSession.GetLoadedOrderAsync"/>.
/// </summary>
public sealed record LoadedOrder : WriteResult
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>Mode of sale of the order, by which everything that the change adds is sold; null when the server did not tell it.</summary>
    public int? ModeOfSaleId { get; init; }

    /// <summary>Every ticket of the order, and those that the change has added.</summary>
    public IReadOnlyList<OrderTicket> Tickets { get; init; } = [];

    /// <summary>What is left to pay; negative while a credit stands on the order.</summary>
    public decimal Balance { get; init; }

    /// <summary>What is to be paid at the checkout; 0 where nothing is.</summary>
    public decimal Due => Math.Max(0, Balance);

    /// <summary>What must be applied to something before the checkout; 0 where nothing must.</summary>
    public decimal Credit => Math.Max(0, -Balance);

    /// <summary>Tickets that the change has taken back. Where the server does not show an open order, those of earlier changes are among them.</summary>
    public IReadOnlyList<OrderTicket> Returned =>
        [.. Tickets.Where(ticket => ticket is { IsBackNow: true, State: OrderTicketState.Returned })];

    /// <summary>Tickets that were given back for resale; their seats are free whatever becomes of the change.</summary>
    public IReadOnlyList<OrderTicket> Donated => [.. Tickets.Where(ticket => ticket.State is OrderTicketState.Donated)];

    /// <summary>Tickets that the change has added; each is taken out again by <see cref="IWebSession.ReleaseAsync"/>.</summary>
    public IReadOnlyList<OrderTicket> Added => [.. Tickets.Where(ticket => !ticket.IsSaved)];

    /// <summary>Who bought; 0 is the general public.</summary>
    internal int ConstituentId { get; init; }

    /// <summary>The order and how many tickets it has; no secrets.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"Order {OrderId}, {Tickets.Count} tickets, balance {Balance:0.00}");
}

/// <summary>A ticket that was given back.</summary>
public sealed record TicketReturn : WriteResult
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>The ticket, by its sub line item.</summary>
    public int SubLineItemId { get; init; }

    /// <summary>Its performance.</summary>
    public int PerformanceId { get; init; }

    /// <summary>Its seat; null for an unseated ticket.</summary>
    public int? SeatId { get; init; }

    /// <summary>True for one that was given back for resale: its seat is free, also when the change is given up, and there is no credit.</summary>
    public bool IsDonation { get; init; }

    /// <summary>What the order costs less for it, without fees; 0 for a donation.</summary>
    public decimal Amount { get; init; }

    /// <summary>What is left to pay of the order afterwards, negative for a credit; null when the cart could not be read after the return.</summary>
    public decimal? Balance { get; init; }
}

/// <summary>A change that was given up: the order is as it was saved last.</summary>
public sealed record LeftOrder : WriteResult
{
    /// <summary>The order; nobody has it open any more.</summary>
    public int OrderId { get; init; }

    /// <summary>Tickets that the change had returned and that are valid again.</summary>
    public IReadOnlyList<OrderTicket> ValidAgain { get; init; } = [];

    /// <summary>Tickets that were given back for resale, which is not undone.</summary>
    public IReadOnlyList<OrderTicket> StayDonated { get; init; } = [];

    /// <summary>Tickets that the change had added; their seats are on sale again.</summary>
    public IReadOnlyList<OrderTicket> Released { get; init; } = [];
}
