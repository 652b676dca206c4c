namespace Tessitura.Client.Simulator;

/// <summary>The rows of the table SubLineItemStatuses.</summary>
internal static class TicketStatus
{
    public const int UnseatedUnpaid = 1;
    public const int SeatedUnpaid = 2;
    public const int SeatedPaid = 3;
    public const int Returned = 4;
    public const int Released = 5;
    public const int Ticketed = 12;

    public static int Of(Ticket ticket) =>
        ticket.State switch
        {
            TicketState.Lost or TicketState.Donated => Released,
            TicketState.Returned => Returned,
            TicketState.Ticketed => Ticketed,
            TicketState.Paid => SeatedPaid,
            _ when ticket.Seat is null => UnseatedUnpaid,
            _ => SeatedUnpaid,
        };
}
