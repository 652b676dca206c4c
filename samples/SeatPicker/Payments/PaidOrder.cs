namespace SeatPicker;

/// <summary>Tells a page that its order is paid, and where it is; the browser remembers it.</summary>
internal sealed class PaidOrder(VisitorOrders orders, OrderLinks links, OrderMails mails)
{
    /// <param name="orderId">The order; null where the server has saved it and could not be asked for its number.</param>
    public IResult Answer(int? orderId)
    {
        if (orderId is not { } id)
        {
            return TypedResults.NoContent();
        }

        orders.Add(id);
        mails.Announce(id);
        return TypedResults.Ok(new OrderLink(id, links.LinkTo(id)));
    }
}
