namespace SeatPicker;

/// <summary>Reserves all seats of a wish or none, by the operations that cannot double.</summary>
internal sealed class SeatDesk(WebSession web)
{
    // Nothing here ends with the request: a visitor who closes the page must not leave half of it done.
    /// <summary>How many seats could be had; when that is fewer than asked for, none are kept.</summary>
    public async Task<int> ReserveAllAsync(ReserveTicketsRequest request)
    {
        try
        {
            var reserved = await web.ReserveTicketsAsync(request);
            if (reserved is { IsComplete: false, Item: { } some })
            {
                await web.ReleaseAsync(some);
            }

            return reserved.SeatsReserved;
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsUnavailable)
        {
            return 0;
        }
    }

    public Task ReleaseAsync(int lineItemId, int ticketId) => web.ReleaseAsync(CartItem.Ticket(lineItemId, ticketId));

    /// <summary>After a hold has run out the cart must be emptied before anything new goes in.</summary>
    public Task ClearAsync() => web.Cart.ClearCartAsync();
}
