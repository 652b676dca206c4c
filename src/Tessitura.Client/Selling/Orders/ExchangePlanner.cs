using System.Globalization;

namespace Tessitura.Client;

/// <summary>Works out what an exchange comes to, and sends nothing but reads.</summary>
internal sealed class ExchangePlanner(Seller seller)
{
    private readonly ITxnApi _txn = seller.Venue.Clients.Create<ITxnApi>();

    public async Task<ExchangePlan> PlanAsync(
        LoadedOrder order,
        IReadOnlyList<OrderTicket> returned,
        IReadOnlyList<ReserveTicketsRequest> wanted,
        CancellationToken cancellationToken
    )
    {
        foreach (var ticket in returned)
        {
            Check(order, ticket, seller.Time.GetUtcNow());
        }

        if (returned.DistinctBy(ticket => ticket.SubLineItemId).Count() != returned.Count)
        {
            throw new ArgumentException("A ticket is named twice.", nameof(returned));
        }

        var (price, fees) = (0m, (decimal?)0m);
        foreach (var request in wanted)
        {
            var cost = await CostOfAsync(order, request, cancellationToken).ConfigureAwait(false);
            price += cost.Price;
            fees += cost.Fees;
        }

        var cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var open = cart?.Id == order.OrderId ? cart : null;
        return new()
        {
            OrderId = order.OrderId,
            LineItemsBefore = open is null
                ? [.. order.Added.Select(ticket => ticket.LineItemId).Distinct()]
                : [.. Exchanger.NewTickets(open).Select(item => item.Item.Id)],
            Returned = returned,
            Wanted = wanted,
            BalanceBefore = open is null ? order.Balance : OrderReader.BalanceOf(open),
            Value = returned.Sum(ticket => ticket.Price),
            Price = price,
            Fees = fees,
        };
    }

    private static void Check(LoadedOrder order, OrderTicket ticket, DateTimeOffset now)
    {
        if (ticket.OrderId != order.OrderId)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ticket {ticket.SubLineItemId} is of order {ticket.OrderId}, not of order {order.OrderId}."
                ),
                "returned"
            );
        }

        if (ticket.Rules.Decide(ticket, now).Return.Reason is { } reason)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ticket {ticket.SubLineItemId} cannot be exchanged. {reason}"
                )
            );
        }
    }

    private async Task<(decimal Price, decimal? Fees)> CostOfAsync(
        LoadedOrder order,
        ReserveTicketsRequest request,
        CancellationToken cancellationToken
    )
    {
        var expected = CartWrite.Of(request).Expected;
        var zones = await ZonesOfAsync(order, expected, cancellationToken).ConfigureAwait(false);
        var priceTypes =
            expected.PriceTypeIds.Count == 1
                ? [.. Enumerable.Repeat(expected.PriceTypeIds[0], expected.Seats)]
                : expected.PriceTypeIds;
        var prices = await _txn.GetPerformancePricesAsync(
                [request.PerformanceId],
                modeOfSaleId: order.ModeOfSaleId,
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
        var fees = await FeesOfAsync(order, request.PerformanceId, cancellationToken).ConfigureAwait(false);
        var (price, fee) = (0m, (decimal?)0m);
        foreach (var (zoneId, priceTypeId) in zones.Zip(priceTypes))
        {
            var seatPrice = prices
                .Where(row =>
                    row.Enabled && row.ZoneId == zoneId && row.PriceTypeId == priceTypeId && row.PackageId == 0
                )
                .Select(row => (decimal?)row.Price)
                .FirstOrDefault();
            price +=
                seatPrice
                ?? throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Performance {request.PerformanceId} has no price of price type {priceTypeId} in zone {zoneId}; ask the prices of the performance for those that are sold."
                    ),
                    "wanted"
                );
            fee +=
                seatPrice == 0
                    ? 0
                    : fees
                        ?.Where(row => row.ZoneId == zoneId && row.PriceTypeId == priceTypeId)
                        .Sum(row => row.FeeAmount);
        }

        return (price, fee);
    }

    /// <summary>The price zone of every seat that is wanted.</summary>
    private async Task<IReadOnlyList<int>> ZonesOfAsync(
        LoadedOrder order,
        ExpectedItem expected,
        CancellationToken cancellationToken
    )
    {
        if (expected.SeatIds.Count == 0)
        {
            return expected.ZoneId > 0
                ? [.. Enumerable.Repeat(expected.ZoneId, expected.Seats)]
                : throw new ArgumentException(
                    "ZoneId is 0 and no seats are named: say which zone or which seats, or nobody knows the price before.",
                    "wanted"
                );
        }

        var seats = await _txn.GetPerformanceSeatsAsync(
                expected.OwnerId,
                order.ModeOfSaleId ?? 0,
                order.ConstituentId,
                cancellationToken: cancellationToken
            )
            .ConfigureAwait(false);
        var zones = seats.DistinctBy(seat => seat.Id).ToDictionary(seat => seat.Id, seat => seat.ZoneId);
        return
        [
            .. expected.SeatIds.Select(seat =>
                zones.TryGetValue(seat, out var zone)
                    ? zone
                    : throw new ArgumentException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Performance {expected.OwnerId} has no seat {seat}."
                        ),
                        "wanted"
                    )
            ),
        ];
    }

    private async Task<IReadOnlyList<ProductSeatFee>?> FeesOfAsync(
        LoadedOrder order,
        int performanceId,
        CancellationToken cancellationToken
    )
    {
        if (order.ModeOfSaleId is not { } modeOfSaleId)
        {
            return null;
        }

        try
        {
            return await _txn.GetPerformanceSeatFeesAsync(
                    performanceId,
                    modeOfSaleId,
                    cancellationToken: cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (TessituraException exception) when (CallOutcome.IsClear(exception))
        {
            // The plan then says that it does not know the fees.
            return null;
        }
    }
}
