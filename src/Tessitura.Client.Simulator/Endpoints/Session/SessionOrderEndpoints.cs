using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The earlier orders of the session's constituent: found, loaded into the cart, printed again.</summary>
internal static class SessionOrderEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession("Session.OrderSearch", Search);
        endpoints.MapSession("Session.LoadOrder", Load);
        endpoints.MapSession<ReprintRequest>("Session.Reprint", Reprint);
    }

    private static Reply Search(Call call, SessionState session)
    {
        if (!session.Visitor.IsKnown && !session.IsBusinessFacing)
        {
            throw Refusals.NotLoggedIn();
        }

        var filter = OrderFilter.Read(call);
        return Reply.List(
            call.Simulation.Orders.All.Where(o => o.Facts.ConstituentId == session.Visitor.ConstituentId)
                .Where(filter.Admits)
                .Select(o => View(call, o))
        );
    }

    private static Reply Load(Call call, SessionState session)
    {
        var basket = new OrderLoader(call.Simulation, session).Load(call.Id("orderId"));
        return Reply.Ok(new CartView(call.Simulation, basket, SaleFacts.Of(session), session.Key).ToCart());
    }

    private static Reply Reprint(Call call, SessionState session, ReprintRequest body)
    {
        var order = call.Simulation.Orders.Find(body.OrderId);
        if (!session.Visitor.IsKnown || order.Facts.ConstituentId != session.Visitor.ConstituentId)
        {
            throw Refusals.AccessDenied($"Order {body.OrderId} does not belong to the session's constituent.");
        }

        if (body.EmailAddressId != 0 && body.EmailAddressId != LoginBook.EmailIdOf(session.Visitor.ConstituentId))
        {
            throw ServiceFault.Rejected($"The constituent has no e-mail address {body.EmailAddressId}.");
        }

        call.Simulation.Outbox.Send(
            new SimulatedMail(session.Visitor.Email, $"Your tickets of order {order.Id}", null)
        );
        return Reply.NoContent;
    }

    private static WebOrderSearchResponse View(Call call, SavedOrder order)
    {
        var basket = order.Basket;
        var lockedBy = call.Simulation.Orders.LockedBy(order.Id);
        return new WebOrderSearchResponse
        {
            ConstituentId = order.Facts.ConstituentId,
            OrderId = order.Id,
            OrderDate = order.OrderDate,
            CreateDate = order.CreatedAt,
            ModeOfSaleId = order.Facts.Terms.ModeOfSaleId,
            TotalDueAmount = basket.Total,
            TotalPaidAmount = basket.PaidPreviously,
            IsRolloverOrder = false,
            IsOkToPrint = basket.Tickets.Any(t => t.State == TicketState.Paid),
            NumberOfUnprintedSeats = OrderFilter.UnprintedSeats(order),
            LockedInBatch = lockedBy?.BatchId,
            LockedBySessionKey = lockedBy?.Key,
        };
    }
}

/// <summary>Which orders a search asks for. Nobody here has a household or a renewal: filters for those find nothing more.</summary>
internal sealed record OrderFilter
{
    public int? SeasonId { get; init; }

    public int? ModeOfSaleId { get; init; }

    public int? DeliveryMethodId { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public bool UnprintedOnly { get; init; }

    public bool RenewalsOnly { get; init; }

    public static OrderFilter Read(Call call) =>
        new()
        {
            SeasonId = call.QueryId("seasonId"),
            ModeOfSaleId = call.QueryId("modeOfSaleId"),
            DeliveryMethodId = call.QueryId("deliveryMethodId"),
            From = call.QueryDate("perfStartDate"),
            Until = call.QueryDate("perfEndDate"),
            UnprintedOnly = call.QueryFlag("unprintedOnly"),
            RenewalsOnly = call.QueryFlag("renewalsOnly"),
        };

    public static int UnprintedSeats(SavedOrder order) =>
        order.Basket.Tickets.Count(t => t.State is TicketState.Unpaid or TicketState.Paid);

    public bool Admits(SavedOrder order)
    {
        var evenings = order.Basket.Lines.Select(l => l.Performance).ToList();
        return !RenewalsOnly
            && (SeasonId is null || evenings.Exists(p => p.SeasonId == SeasonId))
            && (ModeOfSaleId ?? order.Facts.Terms.ModeOfSaleId) == order.Facts.Terms.ModeOfSaleId
            && (DeliveryMethodId is null || DeliveryMethodId == order.Basket.Properties.DeliveryMethodId)
            && ((From is null && Until is null) || evenings.Exists(IsInTime))
            && (!UnprintedOnly || UnprintedSeats(order) > 0);
    }

    private bool IsInTime(PerformanceEntry performance) =>
        performance.Date >= (From ?? performance.Date) && performance.Date <= (Until ?? performance.Date);
}
