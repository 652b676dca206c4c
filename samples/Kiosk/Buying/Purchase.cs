namespace Kiosk;

/// <summary>One purchase from the programme to the tickets; the customer decides, the server sells.</summary>
internal sealed class Purchase(House house, ICustomer customer)
{
    private const string StillHeld = "The seats could not be given back now; the server does it when the hold ends.";

    private readonly Visit _visit = new(house);

    /// <returns>Null when nothing was bought.</returns>
    public async Task<PaidOrder?> RunAsync(CancellationToken stop)
    {
        try
        {
            while (await customer.ChooseEveningAsync(await house.GetProgrammeAsync(stop), stop) is { } evening)
            {
                if (await BuyAsync(evening, stop) is { } order)
                {
                    return order;
                }
            }

            return null;
        }
        finally
        {
            // Until the order is saved its seats are only held: they go back, whatever ended the purchase.
            if (!await _visit.GiveBackAsync())
            {
                customer.Say(StillHeld);
            }
        }
    }

    /// <summary>Null for somebody who wants another evening.</summary>
    private async Task<PaidOrder?> BuyAsync(Evening evening, CancellationToken stop)
    {
        while (true)
        {
            var plan = await house.GetSeatPlanAsync(evening, stop);
            if (await customer.ChooseSeatsAsync(plan, stop) is not { } request)
            {
                return null;
            }

            var (held, refusal) = await _visit.ReserveAsync(plan, request);
            if (held is null)
            {
                customer.Say(refusal);
            }
            else if (await PayAsync(held, stop) is { } order)
            {
                return order;
            }
        }
    }

    /// <summary>Null when the seats went back: the customer did not want them, or their time was up.</summary>
    private async Task<PaidOrder?> PayAsync(HeldTickets held, CancellationToken stop)
    {
        var farewell = "The seats are back on sale.";
        try
        {
            while (await customer.ChoosePaymentAsync(held, stop) is { } payment)
            {
                var (order, refusal) = await _visit.PayAsync(held, payment);
                if (order is not null)
                {
                    await customer.TakeTicketsAsync(order, stop);
                    return order;
                }

                customer.Say(refusal);
            }
        }
        catch (HoldOverException e)
        {
            farewell = e.Message;
        }

        customer.Say(await _visit.GiveBackAsync() ? farewell : StillHeld);
        return null;
    }
}
