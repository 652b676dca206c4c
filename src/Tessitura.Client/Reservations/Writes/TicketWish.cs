namespace Tessitura.Client;

/// <summary>What a reservation asks for, in a form that can be compared with tickets in a cart.</summary>
internal sealed record TicketWish(int Seats, int ZoneId, IReadOnlyList<int> PriceTypeIds, IReadOnlyList<int> SeatIds)
{
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static TicketWish Of(ReserveTicketsRequest request)
    {
        var seatIds = RequestGuard.Seats(request.RequestedSeats);
        var seats = RequestGuard.NumberOfSeats(request.NumberOfSeats, seatIds);
        RequestGuard.Id(request.PerformanceId, nameof(request.PerformanceId));
        RequestGuard.Zone(request.ZoneId);
        RequestGuard.SpecialRequests(request.SpecialRequests);
        return new(
            seats,
            request.ZoneId,
            RequestGuard.PriceTypes(request.PriceType, request.PriceTypeReason, seats),
            seatIds
        );
    }

    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static TicketWish Of(AddPackageItemRequest request)
    {
        var seatIds = RequestGuard.Seats(request.RequestedSeats);
        var seats = RequestGuard.NumberOfSeats(request.NumberOfSeats, seatIds);
        RequestGuard.Id(request.PackageId, nameof(request.PackageId));
        RequestGuard.Zone(request.ZoneId);
        return new(
            seats,
            request.ZoneId,
            RequestGuard.PriceTypes(request.PriceType, request.PriceTypeReason, seats),
            seatIds
        );
    }

    // Pricing rules may change a price type; the one asked for then stands in OriginalPriceType.
    public bool IsMetBy(IReadOnlyCollection<CartSubLineItem> tickets) =>
        tickets.Count >= 1 && tickets.Count <= Seats && tickets.All(IsMetBy);

    private bool IsMetBy(CartSubLineItem ticket) => HasPriceType(ticket) && HasPlace(ticket);

    private bool HasPriceType(CartSubLineItem ticket) =>
        (ticket.PriceType is null && ticket.OriginalPriceType is null)
        || (ticket.OriginalPriceType is { } original && PriceTypeIds.Contains(original.Id))
        || (ticket.PriceType is { } priceType && PriceTypeIds.Contains(priceType.Id));

    private bool HasPlace(CartSubLineItem ticket) =>
        SeatIds.Count > 0
            ? ticket.Seat is null || SeatIds.Contains(ticket.Seat.Id)
            : ZoneId == 0 || ticket.Zone is null || ticket.Zone.Id == ZoneId;
}
