namespace Kiosk;

/// <summary>Takes seats for the customer, and gives them back.</summary>
internal sealed class SeatDesk(Visit visit, Look look)
{
    private bool _mayHoldSeats;

    /// <summary>The best seats that fit, side by side; null when there are none, and then nothing is kept.</summary>
    public async Task<HeldSeats?> ReserveAsync(Evening evening, SeatingPlan plan, SeatWish wish, CancellationToken stop)
    {
        var wanted = wish.Prices.Count;
        var request = new ReserveTicketsRequest
        {
            PerformanceId = evening.PerformanceId,
            ZoneId = wish.Zone.Id,
            NumberOfSeats = wanted,
            PriceType = string.Join(',', wish.Prices.Select(price => price.PriceTypeId)),
            SpecialRequests = plan.Seats.Count > 0 ? $"ContiguousSeats={wanted}" : null,
        };
        _mayHoldSeats = true;
        if (await AskAsync(request, stop) is not { } answer)
        {
            return null;
        }

        // 200 does not mean that all seats came: the number is in the answer.
        if (answer.SeatsReserved < wanted)
        {
            look.Warning($"{wish.Zone.Name}: only {answer.SeatsReserved} of {wanted} seats could be had side by side.");
            await ReleaseAsync(stop);
            return null;
        }

        var held = Find(evening, plan, answer.LineItemId, await visit.Cart.GetAsync(cancellationToken: stop));
        if (held.Seats.Count > 0 && !held.AreSideBySide)
        {
            look.Warning($"{wish.Zone.Name}: the seats offered are not side by side.");
            await ReleaseAsync(stop);
            return null;
        }

        return held;
    }

    /// <summary>Puts everything in the cart back on sale; a failure to do so is told, not thrown.</summary>
    public async Task ReleaseAsync(CancellationToken stop)
    {
        if (!_mayHoldSeats)
        {
            return;
        }

        try
        {
            await visit.Cart.ClearCartAsync(stop);
            _mayHoldSeats = false;
            look.Note("The seats are back on sale.");
        }
        catch (TessituraException)
        {
            look.Warning("The seats could not be given back now; the server does it when the hold ends.");
        }
    }

    private async Task<ReserveTicketsResponse?> AskAsync(ReserveTicketsRequest request, CancellationToken stop)
    {
        try
        {
            return await visit.Cart.ReserveTicketsAsync(request, stop);
        }
        catch (TessituraRejectedException e)
            when (e.Kind is RejectionKind.SeatsUnavailable or RejectionKind.InvalidPriceType)
        {
            look.Warning(Failures.Explain(e));
            return null;
        }
    }

    private static HeldSeats Find(Evening evening, SeatingPlan plan, int lineItemId, Cart? cart)
    {
        var tickets = cart
            ?.Products.Select(product => product.Performance?.LineItem)
            .FirstOrDefault(line => line?.Id == lineItemId)
            ?.SubLineItems;
        return tickets is { Count: > 0 }
            ? new HeldSeats(
                evening,
                tickets,
                [.. tickets.Select(ticket => plan.Find(ticket.Seat?.Id ?? 0)).OfType<Seat>()]
            )
            : throw new KioskException(
                "The server reserved seats but does not show them in the cart: please start again."
            );
    }
}
