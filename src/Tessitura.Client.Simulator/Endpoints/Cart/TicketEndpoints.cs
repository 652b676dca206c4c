using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Reserves tickets and takes them out of the cart again.</summary>
internal static class TicketEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<ReserveTicketsRequest>("Cart.ReserveTickets", Reserve);
        endpoints.MapSession<ReserveTicketsRequest>("Cart.ReserveTicketsForLineItem", ReserveForLine);
        endpoints.MapSession("Cart.RemoveTickets", RemoveLine);
        endpoints.MapSession("Cart.RemoveSubLineItem", RemoveTicket);
    }

    private static Reply Reserve(Call call, SessionState session, ReserveTicketsRequest body)
    {
        var line = new TicketDesk(call.Simulation, session).Reserve(body.PerformanceId, Wish(body));
        return Reply.Ok(
            new ReserveTicketsResponse { LineItemId = line?.Id ?? 0, SeatsReserved = line?.Tickets.Count ?? 0 }
        );
    }

    private static Reply ReserveForLine(Call call, SessionState session, ReserveTicketsRequest body)
    {
        var lineId = call.Id("lineItemId");
        var seats = new TicketDesk(call.Simulation, session).ReserveFor(lineId, body.PerformanceId, Wish(body));
        return Reply.Ok(new ReserveTicketsResponse { LineItemId = lineId, SeatsReserved = seats });
    }

    private static Reply RemoveLine(Call call, SessionState session)
    {
        new TicketDesk(call.Simulation, session).RemoveLine(call.Id("lineItemId"), call.Id("performanceId"));
        return Reply.NoContent;
    }

    private static Reply RemoveTicket(Call call, SessionState session)
    {
        new TicketDesk(call.Simulation, session).RemoveTicket(call.Id("lineItemId"), call.Id("subLineItemId"));
        return Reply.NoContent;
    }

    private static TicketRequest Wish(ReserveTicketsRequest body) =>
        TicketRequest.Parse(
            body.NumberOfSeats,
            body.ZoneId,
            body.PriceType,
            body.PriceTypeReason,
            body.RequestedSeats
        ) with
        {
            Requests = SpecialRequests.Parse(body.SpecialRequests),
            Unseated = body.Unseated ?? false,
        };
}
