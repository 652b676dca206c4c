namespace Tessitura.Client.Simulator;

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
