namespace SeatPicker;

/// <summary>Gives a ticket in the cart another price type.</summary>
internal sealed class TicketPrices(IWebSession web)
{
    public async Task<IResult> ChangeAsync(int ticketId, PriceRequest request)
    {
        try
        {
            await web.Api.Cart.UpdateSubLineItemPriceTypeAsync(ticketId, new() { NewPriceType = request.PriceTypeId });
            return TypedResults.NoContent();
        }
        catch (TessituraUnavailableException)
        {
            // Not one of the seller's safe operations, and it is never repeated. But it sets a state, so the cart tells;
            // should the call still come, the payment is compared with the cart's new price.
            return await HasAsync(ticketId, request.PriceTypeId)
                ? TypedResults.NoContent()
                : new Refusal(StatusCodes.Status503ServiceUnavailable, "price-unclear");
        }
    }

    private async Task<bool> HasAsync(int ticketId, int priceTypeId)
    {
        var cart = await web.GetCartAsync();
        return cart
            .Products.SelectMany(product => product.Performance?.LineItem?.SubLineItems ?? [])
            .Any(ticket => ticket.Id == ticketId && ticket.PriceType?.Id == priceTypeId);
    }
}

/// <param name="PriceTypeId">The price type that the ticket shall have.</param>
internal sealed record PriceRequest(int PriceTypeId);
