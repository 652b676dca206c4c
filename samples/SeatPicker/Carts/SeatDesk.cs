namespace SeatPicker;

/// <summary>Reserves all seats asked for or none, by the operations that cannot double.</summary>
internal sealed class SeatDesk(IWebSession web, NextCart cart, SeatLimit limit)
{
    // Nothing here ends with the request: a visitor who closes the page must not leave half of it done.
    /// <summary>How many seats could be had; when that is fewer than asked for, none are kept. Null when the cart takes no more.</summary>
    public Task<int?> ReserveAllAsync(ReserveTicketsRequest request) =>
        cart.WriteAsync(visit => ReserveAllAsync(visit, request));

    private async Task<int?> ReserveAllAsync(IWebSession visit, ReserveTicketsRequest request)
    {
        if (!await limit.HasRoomAsync(visit, request.NumberOfSeats ?? 0))
        {
            return null;
        }

        try
        {
            var reserved = await visit.ReserveTicketsAsync(request);
            var isTooMuch = await limit.IsExceededAsync(visit);
            if (reserved.Item is { } seats && (isTooMuch || !reserved.IsComplete))
            {
                await visit.ReleaseAsync(seats);
            }

            return isTooMuch ? null : reserved.SeatsReserved;
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsUnavailable)
        {
            return 0;
        }
    }

    public Task ReleaseAsync(int lineItemId, int ticketId) => web.ReleaseAsync(CartItem.Ticket(lineItemId, ticketId));

    /// <summary>After a hold has run out the cart must be emptied before anything new goes in.</summary>
    public Task ClearAsync() => web.Api.Cart.ClearCartAsync();

    /// <summary>Which of these seats the visitor has already, perhaps in another window.</summary>
    public async Task<IReadOnlySet<int>> FindOwnAsync(SeatsRequest asked)
    {
        var held = await web.GetCartAsync();
        var own = held
            .Products.Select(product => product.Performance?.LineItem)
            .Where(line => line?.Performance?.Id == asked.PerformanceId)
            .SelectMany(line => line!.SubLineItems)
            .Select(ticket => ticket.Seat?.Id);
        return own.OfType<int>().Intersect(asked.Seats.Select(seat => seat.SeatId)).ToHashSet();
    }
}
