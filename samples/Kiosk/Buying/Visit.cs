namespace Kiosk;

/// <summary>One customer: a web session, opened when the first seats are wanted, and what is kept in its cart.</summary>
internal sealed class Visit(House house)
{
    private const int TicketElements = 2;

    private IWebSession? _web;
    private bool _mayHoldSeats;

    /// <summary>
    /// The best seats that fit, side by side; else a sentence that says why not, and then nothing is kept. Not to be
    /// stopped half-way, so that it is always known what is in the cart.
    /// </summary>
    public async Task<(HeldTickets? Held, string Refusal)> ReserveAsync(SeatPlan plan, SeatSelection selection)
    {
        _web ??= await house.StartVisitAsync(CancellationToken.None);
        var wanted = selection.Prices.Count;
        var priceTypes = PriceTypes.Of([.. selection.Prices.Select(price => price.PriceType.Id)]);
        var request = plan.HasSeats
            ? Tickets.BestSeats(
                plan.Evening.PerformanceId,
                selection.Zone.Id,
                priceTypes,
                new SpecialRequests { ContiguousSeats = wanted }
            )
            : Tickets.Unseated(plan.Evening.PerformanceId, selection.Zone.Id, priceTypes);
        _mayHoldSeats = true;
        try
        {
            var reserved = await _web.ReserveTicketsAsync(request);
            if (reserved.IsComplete)
            {
                var cart = await _web.GetCartAsync();
                return (HeldTickets.From(plan, reserved.LineItemId, cart, await _web.GetHoldAsync()), "");
            }

            await GiveBackAsync();
            var what = $"{Texts.Count(wanted, "ticket")} could be had{(wanted > 1 ? " side by side" : "")}";
            return (null, $"{selection.Zone.Name}: only {reserved.SeatsReserved} of {what}.");
        }
        catch (TessituraRejectedException e)
            when (e.Kind is RejectionKind.SeatsUnavailable or RejectionKind.InvalidPriceType)
        {
            return (null, Failures.Explain(e));
        }
    }

    /// <summary>Pays for what is kept; null and a sentence when it was not accepted, and then the seats are still kept.</summary>
    /// <exception cref="HoldOverException">The seats are gone.</exception>
    /// <exception cref="KioskException">Nobody knows whether the money was taken, or there are no tickets; the message says what to do.</exception>
    public async Task<(PaidOrder? Order, string Refusal)> PayAsync(HeldTickets held, Payment payment)
    {
        var result = await CheckOutAsync(held, payment);
        if (result.IsComplete)
        {
            _mayHoldSeats = false;
            var tickets = await PrintAsync(held, result.OrderId);
            return (new PaidOrder(result.OrderId, payment.Describe(held.Due, house.Money), tickets), "");
        }

        var sentence = $"The payment was not accepted. {string.Join(' ', result.Reasons)}";
        return payment.Card is not null
            ? (null, sentence)
            : throw new KioskException($"{sentence} Please take your money back.");
    }

    /// <summary>Puts everything in the cart back on sale; false when the server could not be asked to.</summary>
    public async Task<bool> GiveBackAsync()
    {
        if (!_mayHoldSeats)
        {
            return true;
        }

        try
        {
            await _web!.Api.Cart.ClearCartAsync();
            _mayHoldSeats = false;
            return true;
        }
        catch (TessituraException)
        {
            return false;
        }
    }

    private async Task<CheckoutResult> CheckOutAsync(HeldTickets held, Payment payment)
    {
        try
        {
            var result = await payment.PayAsync(_web!, held);
            return result.RejectionKind is RejectionKind.SeatsExpired ? throw new HoldOverException() : result;
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.SeatsExpired)
        {
            throw new HoldOverException();
        }
        catch (OutcomeUnknownException)
        {
            // Paid for or not: the seats are not given to somebody else.
            _mayHoldSeats = false;
            throw new KioskException(
                "It is not clear whether the payment went through: please ask at the box office before you pay again."
            );
        }
    }

    /// <summary>Printing marks the tickets as ticketed, so it is done once.</summary>
    private async Task<IReadOnlyList<Ticket>> PrintAsync(HeldTickets held, int? orderId)
    {
        try
        {
            var order = orderId ?? (await _web!.Api.Session.GetAsync()).OrderId;
            var elements = await _web!.Api.Cart.PrintTicketElementsAsync(
                new()
                {
                    OrderId = order,
                    Mode = TicketElements,
                    IncludeReceipts = false,
                }
            );
            var barcodes = elements
                .Where(row => row.BarcodeInd is "Y")
                .ToLookup(row => row.SliNo, row => row.Val?.Trim());
            return [.. held.Tickets.Select(ticket => ticket with { Barcode = barcodes[ticket.Id].FirstOrDefault() })];
        }
        catch (TessituraException)
        {
            throw new KioskException(
                $"Your order{(orderId is null ? "" : $" {orderId}")} is paid, but its tickets could not be printed: please fetch them at the box office."
            );
        }
    }
}
