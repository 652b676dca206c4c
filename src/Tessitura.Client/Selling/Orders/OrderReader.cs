using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>Reads tickets of orders, out of the cart that has one open and out of the saved order.</summary>
internal sealed class OrderReader(Seller seller, OrderRules rules)
{
    private const int MarkedForDeletion = 3;

    /// <summary>The status table, read once per server. A user group that may not read it gets one without rows.</summary>
    public async Task<TicketStatusTable> StatusesAsync(CancellationToken cancellationToken)
    {
        if (seller.Venue.TicketStatuses is { } known)
        {
            return known;
        }

        TicketStatusTable read;
        try
        {
            read = await TicketStatusTable.ReadAsync(seller.Venue.Clients, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TessituraAuthenticationException or TessituraNotFoundException)
        {
            // Every ticket is then of unknown status, which the rules refuse with that reason.
            read = new(FrozenDictionary<int, OrderTicketState>.Empty);
        }

        return seller.Venue.TicketStatuses = read;
    }

    /// <summary>The order that a cart holds.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="saved">The tickets of the order as it is saved; null where the server does not show it.</param>
    /// <param name="confirmation">How it is known.</param>
    /// <param name="cancellationToken">Ends the reading of the status table.</param>
    public async Task<LoadedOrder> OrderOfAsync(
        Cart cart,
        IReadOnlyList<OrderTicket>? saved,
        Confirmation confirmation,
        CancellationToken cancellationToken
    )
    {
        var statuses = await StatusesAsync(cancellationToken).ConfigureAwait(false);
        var now = seller.Time.GetUtcNow();
        var before = saved?.ToDictionary(ticket => ticket.SubLineItemId);
        return new()
        {
            OrderId = cart.Id,
            Balance = BalanceOf(cart),
            ModeOfSaleId = cart.ModeOfSale?.Id is > 0 ? cart.ModeOfSale.Id : null,
            ConstituentId = cart.Constituent?.Id ?? 0,
            ConfirmedBy = confirmation,
            Tickets =
            [
                .. TicketsIn(cart)
                    .Select(pair => Ticket(cart.Id, pair.Line, pair.Ticket, statuses))
                    .Select(ticket =>
                        before?.GetValueOrDefault(ticket.SubLineItemId) is { } old
                            ? ticket with
                            {
                                TicketNumber = old.TicketNumber,
                                SavedState = old.State,
                            }
                            : ticket
                    )
                    .Select(ticket => rules.Apply(ticket, now)),
            ],
        };
    }

    /// <summary>The tickets of a saved order.</summary>
    public async Task<IReadOnlyList<OrderTicket>> TicketsOfAsync(
        OrderProductView order,
        CancellationToken cancellationToken
    )
    {
        var statuses = await StatusesAsync(cancellationToken).ConfigureAwait(false);
        var now = seller.Time.GetUtcNow();
        return
        [
            .. order
                .Products.SelectMany(product =>
                    product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? []
                )
                .SelectMany(line =>
                    line.SubLineItems.Select(ticket => rules.Apply(Ticket(order.Id, line, ticket, statuses), now))
                ),
        ];
    }

    /// <summary>The tickets of the order as it is saved; null where the server does not show it while it is open.</summary>
    /// <exception cref="TessituraException">It could not be read now.</exception>
    public async Task<IReadOnlyList<OrderTicket>?> SavedTicketsAsync(int orderId, CancellationToken cancellationToken)
    {
        try
        {
            var order = await seller
                .Venue.Clients.Create<ITxnApi>()
                .GetOrderProductsViewAsync(orderId, cancellationToken)
                .ConfigureAwait(false);
            return await TicketsOfAsync(order, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (CallOutcome.IsClear(exception))
        {
            // "An order that is still open in a web session can be read here only after its checkout."
            return null;
        }
    }

    public static IEnumerable<(CartLineItem Line, CartSubLineItem Ticket)> TicketsIn(Cart cart) =>
        cart
            .Products.SelectMany(product =>
                product.Performance?.LineItem is { } line ? [line] : product.Package?.LineItems ?? []
            )
            .SelectMany(line => line.SubLineItems.Select(ticket => (line, ticket)))
            .Where(pair => pair.ticket.DbStatus != MarkedForDeletion);

    /// <summary>There is nothing in it, and no order is open.</summary>
    public static bool IsEmpty(Cart? cart) => cart is null or { Products.Count: 0, Payments.Count: 0 };

    /// <summary>Some of it came with an order that is saved, so that an order is open.</summary>
    public static bool HasSavedItems(Cart cart) =>
        TicketsIn(cart).Any(pair => pair.Ticket.DbStatus == 0)
        || cart.AmountPaidPreviously is not (null or 0)
        || cart.Products.Any(product =>
            product.Contribution is { DbStatus: 0 } || product.Membership is { DbStatus: 0 }
        )
        || cart.Payments.Any(payment => payment.Applied);

    public static decimal BalanceOf(Cart cart) =>
        cart.BalanceToCharge ?? (cart.CartAmount ?? 0) - (cart.AmountPaidPreviously ?? 0) - (cart.AmountPaidNow ?? 0);

    /// <summary>The balance after a change; null when it cannot be read now, which must not hide that the change is made.</summary>
    public static async Task<decimal?> BalanceAfterAsync(Seller seller, CancellationToken cancellationToken)
    {
        try
        {
            var cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return cart is null ? null : BalanceOf(cart);
        }
        catch (Exception exception) when (exception is TessituraException or OperationCanceledException)
        {
            return null;
        }
    }

    public static OrderTicket Ticket(
        int orderId,
        CartLineItem line,
        CartSubLineItem ticket,
        TicketStatusTable statuses
    ) =>
        new()
        {
            OrderId = orderId,
            LineItemId = line.Id,
            SubLineItemId = ticket.Id,
            PackageLineItemId = line.PackageLineItemId,
            PerformanceId = line.Performance?.Id ?? 0,
            Performance = line.Performance?.Description?.Trim() ?? "",
            BeginsAt = line.Performance?.PerformanceDateTime,
            SeatId = ticket.Seat?.Id,
            Row = ticket.Seat?.Row?.Trim(),
            SeatNumber = ticket.Seat?.Number?.Trim(),
            ZoneId = ticket.Zone?.Id,
            PriceTypeId = ticket.PriceType?.Id,
            Price = ticket.DueAmount,
            Paid = ticket.PaidAmount,
            Fees = ticket.SubLineItemFees.Sum(fee => fee.OverrideAmount ?? fee.Amount),
            StatusId = ticket.StatusId,
            State = statuses[ticket.StatusId],
            IsSaved = ticket.DbStatus != 1,
        };

    private static OrderTicket Ticket(
        int orderId,
        OrderProductViewLineItem line,
        OrderProductViewSubLineItem ticket,
        TicketStatusTable statuses
    ) =>
        new()
        {
            OrderId = orderId,
            LineItemId = line.Id,
            SubLineItemId = ticket.Id,
            TicketNumber = ticket.TicketNumber is > 0 ? ticket.TicketNumber : null,
            PackageLineItemId = line.PackageLineItemId ?? 0,
            PerformanceId = line.Performance?.Id ?? 0,
            Performance = line.Performance?.Description?.Trim() ?? "",
            BeginsAt = line.Performance?.PerformanceDateTime,
            SeatId = ticket.Seat?.Id,
            Row = ticket.Seat?.Row?.Trim(),
            SeatNumber = ticket.Seat?.Number?.Trim(),
            ZoneId = ticket.Zone?.Id,
            PriceTypeId = ticket.PriceType?.Id,
            Price = ticket.DueAmount ?? 0,
            Paid = ticket.PaidAmount ?? 0,
            Fees = ticket.SubLineItemFees.Sum(fee => fee.OverrideAmount ?? fee.Amount ?? 0),
            StatusId = ticket.StatusId ?? 0,
            State = statuses[ticket.StatusId ?? 0],
            SavedState = statuses[ticket.StatusId ?? 0],
        };
}
