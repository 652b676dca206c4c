using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Other prices for tickets in the cart. A 200 can hide a refusal: status E.</summary>
internal static class PriceChangeEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<UpdatePriceRequest>("Cart.UpdateLineItemPrice", SetLinePrice);
        endpoints.MapSession<UpdatePriceRequest>("Cart.UpdateSubLineItemPrice", SetTicketPrice);
        endpoints.MapSession<ApplyDiscountRequest>("Cart.ApplyLineItemDiscount", DiscountLine);
        endpoints.MapSession<ApplyDiscountRequest>("Cart.ApplySubLineItemDiscount", DiscountTicket);
    }

    private static Reply SetLinePrice(Call call, SessionState session, UpdatePriceRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        return Reply.List(
            prices
                .TicketsOf(call.Id("lineItemId"))
                .Select(t => View(session, prices.SetPrice(t.Line, t.Ticket, body.NewPrice)))
        );
    }

    private static Reply SetTicketPrice(Call call, SessionState session, UpdatePriceRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        var (line, ticket) = prices.Ticket(call.Id("subLineItemId"));
        return Reply.Ok(View(session, prices.SetPrice(line, ticket, body.NewPrice)));
    }

    private static Reply DiscountLine(Call call, SessionState session, ApplyDiscountRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        var rule = DiscountRule.Find(call.Simulation.Reference, body.DiscountTypeId);
        return Reply.List(
            prices
                .TicketsOf(call.Id("lineItemId"))
                .Select(t => View(session, prices.Discount(t.Line, t.Ticket, rule)))
        );
    }

    private static Reply DiscountTicket(Call call, SessionState session, ApplyDiscountRequest body)
    {
        var prices = new PriceDesk(call.Simulation, session);
        var rule = DiscountRule.Find(call.Simulation.Reference, body.DiscountTypeId);
        var (line, ticket) = prices.Ticket(call.Id("subLineItemId"));
        return Reply.Ok(View(session, prices.Discount(line, ticket, rule)));
    }

    private static UpdatePriceResponse View(SessionState session, PriceChange change) =>
        new()
        {
            LineItemId = change.Line.Id,
            SubLineItemId = change.Ticket.Id,
            PerformanceId = change.Line.Performance.Id,
            PackageId = session.Basket?.Packages.Find(p => p.Id == change.Line.PackageLineId)?.Package.Id ?? 0,
            ZoneId = change.Ticket.ZoneId,
            SeatNumber = change.Ticket.Seat?.Id ?? 0,
            PriceTypeId = change.Ticket.PriceTypeId,
            DueAmount = change.Error is null ? change.Ticket.Price : null,
            NonDiscountPrice = change.Error is null ? change.Ticket.ListPrice : null,
            Status = change.Error is null ? "S" : "E",
            Error = change.Error,
        };
}
