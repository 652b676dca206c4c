using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Tickets that come back: for a credit on the order, or to be sold again for nothing.</summary>
internal static class ReturnEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<ReturnTicketWithNumberRequest>(
            "Cart.ReturnTicket",
            static (call, session, body) =>
                TakeBack(call, session, body.ReturnOrDonate, body.Checksum, t => t.Ticket.Number == body.TicketNumber)
        );
        endpoints.MapSession<ReturnTicketWithSeatRequest>(
            "Cart.ReturnTicketWithSeat",
            static (call, session, body) =>
                TakeBack(
                    call,
                    session,
                    body.ReturnOrDonate,
                    body.Checksum,
                    t => t.Line.Performance.Id == body.PerformanceId && t.Ticket.Seat?.Id == body.SeatNumber
                )
        );
    }

    private static Reply TakeBack(
        Call call,
        SessionState session,
        string returnOrDonate,
        string? checksum,
        Predicate<(TicketLine Line, Ticket Ticket)> which
    )
    {
        var desk = new ReturnDesk(call.Simulation, session);
        switch (returnOrDonate)
        {
            case "R":
                desk.Return(which, checksum);
                break;
            case "O":
                desk.Donate(which, checksum);
                break;
            default:
                throw ServiceFault.Rejected("ReturnOrDonate must be R or O.");
        }

        return Reply.NoContent;
    }
}
