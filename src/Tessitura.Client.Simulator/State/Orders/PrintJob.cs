namespace Tessitura.Client.Simulator;

/// <summary>Which tickets of an order to print, and how.</summary>
internal sealed record PrintJob
{
    /// <summary>Line items to print; with no list at all, everything is.</summary>
    public IReadOnlyList<int> LineIds { get; init; } = [];

    public IReadOnlyList<int> TicketIds { get; init; } = [];

    public bool Reprint { get; init; }

    /// <summary>Reprinted tickets get new numbers.</summary>
    public bool NewNumbers { get; init; } = true;

    public int DesignId { get; init; } = 1;

    /// <summary>Null prints no header.</summary>
    public int? HeaderDesignId { get; init; }

    public bool IncludeReceipts { get; init; } = true;

    public bool Means(TicketLine line, Ticket ticket) =>
        (LineIds.Count == 0 || LineIds.Any(id => id == line.Id || id == line.PackageLineId || id == line.SuperLineId))
        && (TicketIds.Count == 0 || TicketIds.Contains(ticket.Id))
        && (ticket.State == TicketState.Paid || (Reprint && ticket.State == TicketState.Ticketed));
}
