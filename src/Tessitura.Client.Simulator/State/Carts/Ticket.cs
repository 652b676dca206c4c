using System.Collections.Immutable;

namespace Tessitura.Client.Simulator;

/// <summary>One ticket: a sub line item on the wire.</summary>
/// <param name="Id">The sub line item id.</param>
/// <param name="ZoneId">Its price zone.</param>
/// <param name="PriceTypeId">Its price type.</param>
/// <param name="ListPrice">The price in the price list.</param>
internal sealed record Ticket(int Id, int ZoneId, int PriceTypeId, decimal ListPrice)
{
    /// <summary>Null for an unseated ticket.</summary>
    public Place? Seat { get; init; }

    public int? ReasonId { get; init; }

    /// <summary>The price type with which the ticket was reserved.</summary>
    public int OriginalPriceTypeId { get; init; } = PriceTypeId;

    /// <summary>The price to be paid.</summary>
    public decimal Price { get; init; } = ListPrice;

    public int DiscountTypeId { get; init; }

    public int RecipientId { get; init; }

    public ImmutableList<FeeItem> Fees { get; init; } = [];

    public TicketState State { get; init; }

    /// <summary>What has been paid of the price.</summary>
    public decimal Paid { get; init; }

    /// <summary>Number of the printed ticket.</summary>
    public int? Number { get; init; }

    /// <summary>Came with a loaded order: cannot be changed any more.</summary>
    public bool IsSaved { get; init; }

    public decimal FeesAmount => Fees.Sum(f => f.Due);

    /// <summary>What the ticket adds to the order; a returned one nothing but its fees.</summary>
    public decimal Due => State == TicketState.Returned ? 0 : Price;
}
