namespace Tessitura.Client.Simulator;

/// <summary>What came of changing the price of one ticket; the error is null where it worked.</summary>
internal sealed record PriceChange(TicketLine Line, Ticket Ticket, string? Error)
{
    public static PriceChange Refused(TicketLine line, Ticket ticket, string error) => new(line, ticket, error);
}
