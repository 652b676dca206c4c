using System.Collections.Immutable;
using Tessitura.Client.Models;

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

/// <summary>How far a ticket has come.</summary>
internal enum TicketState
{
    /// <summary>In a cart, its place in the house held.</summary>
    InCart,

    /// <summary>In a cart, but its seat went back when the hold ran out.</summary>
    Lost,

    /// <summary>In a saved order; or in a cart, without a place that could be lost.</summary>
    Unpaid,
    Paid,
    Ticketed,

    /// <summary>Given back against a credit on the order.</summary>
    Returned,

    /// <summary>Given back for nothing, to be sold again.</summary>
    Donated,
}

/// <summary>The tickets of one performance that were reserved together: a line item on the wire.</summary>
internal sealed record TicketLine(int Id, PerformanceEntry Performance)
{
    public ImmutableList<Ticket> Tickets { get; init; } = [];

    /// <summary>The package line item it is a part of; 0 where it is bought alone.</summary>
    public int PackageLineId { get; init; }

    /// <summary>The line item of the super package that its package is a part of; 0 where it is in none.</summary>
    public int SuperLineId { get; init; }

    /// <summary>The performance group that it was chosen from; 0 where it was not chosen.</summary>
    public int GroupId { get; init; }

    public int SourceId { get; init; }

    /// <summary>The wishes that were written on it later; null where none were.</summary>
    public SpecialRequest? Request { get; init; }

    public bool IsSaved { get; init; }

    public decimal Due => Tickets.Sum(t => t.Due);

    public decimal TotalDue => Due + Tickets.Sum(t => t.FeesAmount);
}
