namespace Tessitura.Client;

// What a visitor does with an order after the sale: open it, give tickets back, leave it. docs/after-the-sale.md tells how.
public partial interface IWebSession
{
    /// <summary>
    /// Opens a saved order of the visitor's in the empty cart, and does not open it twice. Its mode of sale becomes the
    /// session's; nobody else can open it meanwhile. What is changed is saved by <see cref="CheckoutAsync"/> and given up
    /// by <see cref="LeaveOrderAsync"/>.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="rules">What the house allows; null takes <see cref="OrderRules.Default"/>.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The cart holds something else; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">The order is not open; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is open could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    /// <exception cref="TessituraRejectedException">Somebody else has it open (<see cref="RejectionKind.OrderLocked"/>).</exception>
    /// <exception cref="TessituraException">The server refused; the order is not open.</exception>
    Task<LoadedOrder> LoadOrderAsync(
        int orderId,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The order that is open in the cart, with what has been changed so far: taken up from the cart alone, by any process
    /// that has the session key. A read.
    /// </summary>
    /// <param name="rules">What the house allows; null takes <see cref="OrderRules.Default"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null where no order is open.</returns>
    /// <exception cref="TessituraException">The cart could not be read.</exception>
    Task<LoadedOrder?> GetLoadedOrderAsync(OrderRules? rules = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a ticket of the open order back against a credit, once: a ticket that this change has returned already is the
    /// result. By its number where it has one, else by its seat.
    /// </summary>
    /// <param name="ticket">From <see cref="LoadedOrder.Tickets"/>.</param>
    /// <param name="checksum">Checksum that is printed on the ticket; must fit when given.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">Its order is not open, or the house's rules refuse it; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">It is not returned; it is safe to call again.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is returned could not be found out in time.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    /// <exception cref="TessituraException">The server refused, and it is not returned.</exception>
    Task<TicketReturn> ReturnTicketAsync(
        OrderTicket ticket,
        string? checksum = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Gives a ticket of the open order back for resale, once, as <see cref="ReturnTicketAsync"/> does. Its seat is on sale
    /// at once, there is no credit, and giving the change up does not bring it back.
    /// </summary>
    /// <param name="ticket">From <see cref="LoadedOrder.Tickets"/>.</param>
    /// <param name="checksum">Checksum that is printed on the ticket; must fit when given.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraException">See <see cref="ReturnTicketAsync"/>.</exception>
    Task<TicketReturn> DonateTicketAsync(
        OrderTicket ticket,
        string? checksum = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Gives the change up: the order is as it was saved last, but for tickets that were donated. Repeated until it is sure.
    /// An order that is not open any more is the result.
    /// </summary>
    /// <param name="order">The order that is open.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The cart holds something else; nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is left could not be found out in time; calling again is safe.</exception>
    /// <exception cref="LateArrivalException">Nothing was sent, because an earlier call has arrived late.</exception>
    Task<LeftOrder> LeaveOrderAsync(LoadedOrder order, CancellationToken cancellationToken = default);
}

internal sealed partial class WebSession
{
    public Task<LoadedOrder> LoadOrderAsync(
        int orderId,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orderId);
        return new SafeOrderWrite(_seller, rules).LoadAsync(orderId, cancellationToken);
    }

    public async Task<LoadedOrder?> GetLoadedOrderAsync(
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    )
    {
        var reader = new OrderReader(_seller, rules ?? OrderRules.Default);
        var cart = await _seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (cart is null || OrderReader.IsEmpty(cart) || !OrderReader.HasSavedItems(cart))
        {
            return null;
        }

        var saved = await reader.SavedTicketsAsync(cart.Id, cancellationToken).ConfigureAwait(false);
        return await reader.OrderOfAsync(cart, saved, Confirmation.Answer, cancellationToken).ConfigureAwait(false);
    }

    public Task<TicketReturn> ReturnTicketAsync(
        OrderTicket ticket,
        string? checksum = null,
        CancellationToken cancellationToken = default
    ) => GiveBackAsync(ticket, donates: false, checksum, cancellationToken);

    public Task<TicketReturn> DonateTicketAsync(
        OrderTicket ticket,
        string? checksum = null,
        CancellationToken cancellationToken = default
    ) => GiveBackAsync(ticket, donates: true, checksum, cancellationToken);

    public Task<LeftOrder> LeaveOrderAsync(LoadedOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new SafeOrderLeave(_seller).RunAsync(order, cancellationToken);
    }

    private Task<TicketReturn> GiveBackAsync(
        OrderTicket ticket,
        bool donates,
        string? checksum,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new SafeOrderWrite(_seller).ReturnAsync(ticket, donates, checksum, cancellationToken);
    }
}
