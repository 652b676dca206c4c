using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Prints tickets of the session's constituent. Not a read: the tickets count as ticketed afterwards.</summary>
internal static class CartPrintEndpoints
{
    private const int PrintAtHome = 1;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<PrintOrderRequest>("Cart.PrintTicketElements", PrintElements);
        endpoints.MapSession<PrintOrderRequest>("Cart.PrintPrintStrings", PrintCommands);
        endpoints.MapSession<PrintOrderRequest>("Cart.PrintEmail", PrintEmail);
    }

    private static Reply PrintElements(Call call, SessionState session, PrintOrderRequest body) =>
        Reply.List(Print(call, session, body).SelectMany(t => t.Elements(body.TicketDesignId ?? 1)));

    private static Reply PrintCommands(Call call, SessionState session, PrintOrderRequest body)
    {
        if (body.PrinterType is not (null or "" or "Z"))
        {
            throw ServiceFault.Rejected("Only Zebra printers (PrinterType Z) are supported.");
        }

        var tickets = Print(call, session, body);
        return Reply.Ok(new PrintOrderResponse { PrintStrings = [.. tickets.Select(t => t.Commands)] });
    }

    private static Reply PrintEmail(Call call, SessionState session, PrintOrderRequest body)
    {
        call.RequiredId("receiptSettingsId");
        var tickets = Print(call, session, body);
        return Reply.Ok(
            new EmailTicketsResponse { TicketsString = $"<html><body>{string.Concat(tickets.Select(t => t.Html))}</body></html>" }
        );
    }

    private static IReadOnlyList<HouseTicket> Print(Call call, SessionState session, PrintOrderRequest body)
    {
        var job = new PrintJob
        {
            LineIds = IdList.Parse(body.LineItems, "LineItems"),
            TicketIds = IdList.Parse(body.SubLineItems, "SubLineItems"),
            Reprint = body.ReprintTickets ?? false,
            NewNumbers = body.NewTicketNoForReprints ?? true,
        };
        var mode = body.Mode ?? PrintAtHome;
        if (mode == PrintAtHome && (body.OrderId is null or 0 || job.LineIds.Count + job.TicketIds.Count > 0))
        {
            throw ServiceFault.Rejected("Mode 1 prints whole orders: OrderId is required, and no list of items.");
        }

        if (job.LineIds.Count > 0 && (body.OrderId is not (null or 0) || job.TicketIds.Count > 0))
        {
            throw ServiceFault.Rejected("LineItems goes together with neither OrderId nor SubLineItems.");
        }

        var order = OrderOf(call, session, body, job);
        RequireOwner(session, order);
        return
        [
            .. new TicketPrinter(call.Simulation)
                .Print(order.Id, job)
                .Select(t => new HouseTicket(call.Simulation, order, t)),
        ];
    }

    private static SavedOrder OrderOf(Call call, SessionState session, PrintOrderRequest body, PrintJob job)
    {
        var orders = call.Simulation.Orders;
        if (body.OrderId is { } id and not 0)
        {
            return orders.Find(id);
        }

        return orders.All.FirstOrDefault(o =>
                job.LineIds.Any(line => o.Basket.Lines.Exists(l => l.Id == line || l.PackageLineId == line))
                || job.TicketIds.Any(ticket => o.Basket.Tickets.Any(t => t.Id == ticket))
            )
            ?? (session.SavedOrderId is { } saved ? orders.Find(saved) : null)
            ?? throw ServiceFault.NotFound("No saved order has these items.");
    }

    // The order that the session itself has saved is its own, whoever bought.
    private static void RequireOwner(SessionState session, SavedOrder order)
    {
        var isOwner = session.Visitor.IsKnown && session.Visitor.ConstituentId == order.Facts.ConstituentId;
        if (!isOwner && session.SavedOrderId != order.Id && !session.IsBusinessFacing)
        {
            throw Refusals.AccessDenied($"Order {order.Id} does not belong to the session's constituent.");
        }
    }
}
