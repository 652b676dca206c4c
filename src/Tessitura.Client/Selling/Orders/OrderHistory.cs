using System.Globalization;

namespace Tessitura.Client;

/// <summary>Finds the visitor's orders with their tickets, and has them sent again. Writes nothing to an order.</summary>
internal sealed class OrderHistory(Seller seller, OrderRules rules)
{
    private readonly OrderReader _reader = new(seller, rules);

    public async Task<IReadOnlyList<PastOrder>> FindAsync(OrderSearch search, CancellationToken cancellationToken)
    {
        List<PastOrder> orders = [];
        foreach (var row in await SearchAsync(search, cancellationToken).ConfigureAwait(false))
        {
            orders.Add(await OrderOfAsync(row, cancellationToken).ConfigureAwait(false));
        }

        return orders;
    }

    /// <summary>One order; null where the visitor has none of that number.</summary>
    public async Task<PastOrder?> FindAsync(int orderId, CancellationToken cancellationToken)
    {
        var rows = await SearchAsync(new(), cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault(row => row.OrderId == orderId) is { } row
            ? await OrderOfAsync(row, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>Asks for a reprint, once.</summary>
    public async Task ReprintAsync(PastOrder order, int emailAddressId, CancellationToken cancellationToken)
    {
        var methods = await seller.Session.GetDeliveryMethodsAsync(cancellationToken).ConfigureAwait(false);
        var method = methods.FirstOrDefault(method => method.Id == order.DeliveryMethodId);
        if (!string.Equals(method?.PrintAtHome?.Trim(), "Y", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Order {order.OrderId} is not printed at home (delivery method {order.DeliveryMethodId?.ToString(CultureInfo.InvariantCulture) ?? "none"}), so that nobody would send it."
                )
            );
        }

        try
        {
            await seller
                .Session.ReprintAsync(
                    new() { OrderId = order.OrderId, EmailAddressId = emailAddressId },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (CallOutcome.FailedBeforeItLeft(exception))
        {
            throw NotAppliedException.Of("Session.Reprint", exception);
        }
    }

    private Task<IReadOnlyList<WebOrderSearchResponse>> SearchAsync(
        OrderSearch search,
        CancellationToken cancellationToken
    ) =>
        seller.Session.OrderSearchAsync(
            seasonId: search.SeasonId,
            modeOfSaleId: search.ModeOfSaleId,
            perfStartDate: search.PerformancesFrom,
            perfEndDate: search.PerformancesUntil,
            deliveryMethodId: search.DeliveryMethodId,
            unprintedOnly: search.UnprintedOnly ? true : null,
            cancellationToken: cancellationToken
        );

    private async Task<PastOrder> OrderOfAsync(WebOrderSearchResponse row, CancellationToken cancellationToken)
    {
        var order = new PastOrder
        {
            OrderId = row.OrderId,
            OrderedAt = row.OrderDate ?? row.CreateDate,
            Total = row.TotalDueAmount ?? 0,
            Paid = row.TotalPaidAmount ?? 0,
            IsOpen = row.LockedInBatch is > 0 || !string.IsNullOrWhiteSpace(row.LockedBySessionKey),
        };
        try
        {
            var view = await seller
                .Venue.Clients.Create<ITxnApi>()
                .GetOrderProductsViewAsync(order.OrderId, cancellationToken)
                .ConfigureAwait(false);
            return order with
            {
                DeliveryMethodId = view.DeliveryMethod?.Id,
                ShowsTickets = true,
                Tickets = await _reader.TicketsOfAsync(view, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (TessituraException exception) when (CallOutcome.IsClear(exception))
        {
            // The list still names the order.
            return order;
        }
    }
}
