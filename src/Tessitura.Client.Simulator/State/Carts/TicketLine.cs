using System.Collections.Immutable;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

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
