namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>The orders of the visitor, who must be logged in, with their tickets and what may be done with each. Reads alone: one for the list, one for each order.</summary>
    /// <param name="search">Which ones; null for all.</param>
    /// <param name="rules">What the house allows; null takes <see cref="OrderRules.Default"/>.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="TessituraException">They could not be read, or nobody is logged in.</exception>
    Task<IReadOnlyList<PastOrder>> GetOrdersAsync(
        OrderSearch? search = null,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>One order of the visitor's, as <see cref="GetOrdersAsync"/> gives it.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="rules">What the house allows; null takes <see cref="OrderRules.Default"/>.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Null where the visitor has no order of that number: it may be somebody else's.</returns>
    /// <exception cref="TessituraException">It could not be read, or nobody is logged in.</exception>
    Task<PastOrder?> GetOrderAsync(
        int orderId,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Has the tickets of an order sent to the visitor once more, by the print-at-home service. Success means that it is
    /// queued. Posted once; nothing tells afterwards whether an unclear call was queued, and calling again at worst sends
    /// the mail twice.
    /// </summary>
    /// <param name="order">From <see cref="GetOrderAsync"/>.</param>
    /// <param name="emailAddressId">An e-mail address of the constituent; 0 for the primary one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The delivery method of the order is not print at home; nothing was sent.</exception>
    /// <exception cref="NotAppliedException">It never left; it is safe to call again.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task ReprintAsync(PastOrder order, int emailAddressId = 0, CancellationToken cancellationToken = default);

    /// <summary>
    /// Prints the tickets of an order that the rules allow, as data. No read: they are ticketed and have their numbers
    /// afterwards. After an unclear end the same tickets are asked for again with the numbers that they have.
    /// </summary>
    /// <param name="order">From <see cref="GetOrderAsync"/>, which gives the visitor's own orders alone.</param>
    /// <param name="printsAgain">True prints those too that are printed already, under the same numbers; false skips them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tickets that were printed; empty where there was nothing to print.</returns>
    /// <exception cref="TessituraUnavailableException">No answer came in time; the tickets may be printed. Call again with <paramref name="printsAgain"/>.</exception>
    /// <exception cref="TessituraException">The server refused, such as while the order is open.</exception>
    Task<IReadOnlyList<PrintTicket>> PrintTicketsAsync(
        PastOrder order,
        bool printsAgain = false,
        CancellationToken cancellationToken = default
    );

    /// <summary>The same as <see cref="PrintTicketsAsync"/>, as they are printed: a page of HTML for each.</summary>
    /// <param name="order">From <see cref="GetOrderAsync"/>, which gives the visitor's own orders alone.</param>
    /// <param name="printsAgain">True prints those too that are printed already, under the same numbers; false skips them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tickets that were printed; empty where there was nothing to print.</returns>
    /// <exception cref="TessituraUnavailableException">No answer came in time; the tickets may be printed. Call again with <paramref name="printsAgain"/>.</exception>
    /// <exception cref="TessituraException">The server refused, such as while the order is open.</exception>
    Task<IReadOnlyList<HtmlTicket>> PrintHtmlTicketsAsync(
        PastOrder order,
        bool printsAgain = false,
        CancellationToken cancellationToken = default
    );
}

internal sealed partial class WebSession
{
    public Task<IReadOnlyList<PastOrder>> GetOrdersAsync(
        OrderSearch? search = null,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    ) => new OrderHistory(_seller, rules ?? OrderRules.Default).FindAsync(search ?? new(), cancellationToken);

    public Task<PastOrder?> GetOrderAsync(
        int orderId,
        OrderRules? rules = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orderId);
        return new OrderHistory(_seller, rules ?? OrderRules.Default).FindAsync(orderId, cancellationToken);
    }

    public Task ReprintAsync(PastOrder order, int emailAddressId = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentOutOfRangeException.ThrowIfNegative(emailAddressId);
        return new OrderHistory(_seller, OrderRules.Default).ReprintAsync(order, emailAddressId, cancellationToken);
    }

    public Task<IReadOnlyList<PrintTicket>> PrintTicketsAsync(
        PastOrder order,
        bool printsAgain = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        return new TicketPrinting(_seller).ElementsAsync(order, printsAgain, cancellationToken);
    }

    public Task<IReadOnlyList<HtmlTicket>> PrintHtmlTicketsAsync(
        PastOrder order,
        bool printsAgain = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        return new TicketPrinting(_seller).HtmlAsync(order, printsAgain, cancellationToken);
    }
}
