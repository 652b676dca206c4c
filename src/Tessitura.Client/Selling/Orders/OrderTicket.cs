namespace Tessitura.Client;

/// <summary>How far a ticket of an order has come; made from the server's table SubLineItemStatuses.</summary>
public enum OrderTicketState
{
    /// <summary>A status that the table does not explain: see <see cref="OrderTicket.StatusId"/>.</summary>
    Other,

    /// <summary>Reserved, and not paid in full.</summary>
    Unpaid,

    /// <summary>Paid, not printed.</summary>
    Paid,

    /// <summary>Paid and printed.</summary>
    Ticketed,

    /// <summary>Given back against a credit on the order.</summary>
    Returned,

    /// <summary>Given back for resale, without a credit.</summary>
    Donated,
}

/// <summary>A ticket of a saved order, or one that a change of it has added, as the server showed it.</summary>
public sealed record OrderTicket
{
    /// <summary>The order.</summary>
    public int OrderId { get; init; }

    /// <summary>Line item that the ticket is part of.</summary>
    public int LineItemId { get; init; }

    /// <summary>Id of the ticket in its order; stays the same when it is printed again.</summary>
    public int SubLineItemId { get; init; }

    /// <summary>Number of the printed ticket; null when it is not printed, or when the server did not tell it.</summary>
    public int? TicketNumber { get; init; }

    /// <summary>Line item of the package that it is part of; 0 for a ticket that was bought alone.</summary>
    public int PackageLineItemId { get; init; }

    /// <summary>The performance.</summary>
    public int PerformanceId { get; init; }

    /// <summary>Title of the performance; empty when the server did not tell it.</summary>
    public string Performance { get; init; } = "";

    /// <summary>When the performance begins, in the server's zone; null when the server did not tell it.</summary>
    public DateTimeOffset? BeginsAt { get; init; }

    /// <summary>The seat; null for an unseated ticket.</summary>
    public int? SeatId { get; init; }

    /// <summary>Row of the seat.</summary>
    public string? Row { get; init; }

    /// <summary>Number of the seat in its row.</summary>
    public string? SeatNumber { get; init; }

    /// <summary>Price zone.</summary>
    public int? ZoneId { get; init; }

    /// <summary>Price type.</summary>
    public int? PriceTypeId { get; init; }

    /// <summary>Price, without fees: what a return gives back. Some servers show 0 for a ticket that was returned.</summary>
    public decimal Price { get; init; }

    /// <summary>What was paid of the price.</summary>
    public decimal Paid { get; init; }

    /// <summary>Fees on this ticket, which a return does not give back.</summary>
    public decimal Fees { get; init; }

    /// <summary>How far it has come.</summary>
    public OrderTicketState State { get; init; }

    /// <summary>The server's own status (ReferenceData/SubLineItemStatuses).</summary>
    public int StatusId { get; init; }

    /// <summary>How far it has come in the order as it is saved; null for a ticket that is not saved, and where the server does not show an order that is open.</summary>
    public OrderTicketState? SavedState { get; init; }

    /// <summary>False for a ticket that a change has added and no checkout has saved yet.</summary>
    public bool IsSaved { get; init; } = true;

    /// <summary>What may be done with it by the house's rules, at the time when it was read.</summary>
    public TicketActions Actions { get; init; } = TicketActions.None("Nobody has said what may be done with it.");

    /// <summary>The rules that said so.</summary>
    internal OrderRules Rules { get; init; } = OrderRules.Default;

    /// <summary>Returned or given back for resale by the change that is under way, or by one before where the server does not tell them apart.</summary>
    internal bool IsBackNow =>
        State is OrderTicketState.Returned or OrderTicketState.Donated && SavedState != State && IsSaved;
}
