using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Saved orders: read, and printed.</summary>
internal static class OrderEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetOrderProductsView",
            static call =>
                Reply.Ok(new OrderView(call.Simulation, call.Simulation.Orders.Find(call.Id("orderId"))).Of())
        );
        endpoints.Map<PrintOrderTicketsRequest>("Txn.PrintOrderTicketElements", PrintElements);
        endpoints.Map<PrintOrderHtmlTicketsRequest>("Txn.PrintOrderHtmlTickets", PrintHtml);
    }

    private static Reply PrintElements(Call call, PrintOrderTicketsRequest body)
    {
        var job = JobOf(body);
        var printed = new TicketPrinter(call.Simulation).Print(call.Id("orderId"), job);
        var order = call.Simulation.Orders.Find(call.Id("orderId"));
        return Reply.Ok(
            new PrintOrderTicketsResponse
            {
                OrderNumber = order.Id,
                Header = job.HeaderDesignId is { } design ? Header(call, order, design) : null,
                Receipts = job.IncludeReceipts ? [.. order.Basket.Payments.Select(p => Receipt(order, p))] : [],
                Tickets = [.. printed.Select(p => Ticket(call, order, p, job.DesignId))],
            }
        );
    }

    private static Reply PrintHtml(Call call, PrintOrderHtmlTicketsRequest body)
    {
        var job = JobOf(body.PrintOrderTicketsRequest ?? new PrintOrderTicketsRequest());
        var printed = new TicketPrinter(call.Simulation).Print(call.Id("orderId"), job);
        var order = call.Simulation.Orders.Find(call.Id("orderId"));
        var lines = new CartLines(call.Simulation, order.Basket);
        return Reply.Ok(
            new PrintOrderHtmlTicketsResponse
            {
                OrderId = order.Id,
                Tickets =
                [
                    .. printed.Select(p => new HtmlTicket
                    {
                        Id = p.Number,
                        Html = new HouseTicket(call.Simulation, order, p).Html,
                        Seat = p.Ticket.Seat is { } seat ? lines.Seat(seat) : null,
                    }),
                ],
            }
        );
    }

    private static PrintJob JobOf(PrintOrderTicketsRequest body) =>
        new()
        {
            LineIds = IdList.Parse(body.LineItems, "LineItems"),
            TicketIds = IdList.Parse(body.SubLineItems, "SubLineItems"),
            Reprint = body.ReprintTickets ?? false,
            NewNumbers = body.NewTicketNoForReprints ?? true,
            DesignId = body.TicketDesignId ?? 1,
            HeaderDesignId = body.HeaderDesignId,
            IncludeReceipts = body.IncludeReceipts ?? true,
        };

    private static PrintTicket Ticket(Call call, SavedOrder order, PrintedTicket printed, int designId) =>
        new()
        {
            TicketNumber = printed.Number,
            IsComposite = false,
            TicketElements = new HouseTicket(call.Simulation, order, printed).Elements(designId),
            Seats =
            [
                new TicketSeat
                {
                    TicketNumber = printed.Number,
                    LineItemNumber = printed.Line.Id,
                    SubLineItemNumber = printed.Ticket.Id,
                    PerformanceNumber = printed.Line.Performance.Id,
                    PackageLineNumber = printed.Line.PackageLineId,
                    PackageNumber = order.Basket.Packages.Find(p => p.Id == printed.Line.PackageLineId)?.Package.Id,
                },
            ],
        };

    private static TicketHeader Header(Call call, SavedOrder order, int designId) =>
        new()
        {
            TicketElements =
            [
                new TicketElement
                {
                    Val = $"{call.Catalogue.TheaterName}, order {order.Id}",
                    EleNo = 1,
                    DesignNo = designId,
                    Description = "Header",
                    OrderNo = order.Id,
                },
            ],
        };

    private static TicketReceipt Receipt(SavedOrder order, PaymentItem payment) =>
        new()
        {
            PaymentNumber = payment.Id,
            TicketElements =
            [
                new TicketElement
                {
                    Val = FormattableString.Invariant($"{payment.Method.Description} {payment.Amount:0.00}"),
                    EleNo = 1,
                    Description = "Receipt",
                    OrderNo = order.Id,
                },
            ],
        };
}
