namespace Kiosk;

/// <summary>One purchase from the programme to the tickets; the customer decides, the server sells.</summary>
internal sealed class Purchase(Visit visit, ICustomer customer, Look look)
{
    private readonly BoxOffice _boxOffice = new(visit);
    private readonly SeatDesk _seats = new(visit, look);
    private readonly Till _till = new(visit, look);

    public async Task RunAsync(CancellationToken stop)
    {
        var holding = true;
        try
        {
            if (await ChooseSeatsAsync(stop) is { } held && await ChoosePaymentAsync(held, stop) is { } payment)
            {
                look.Step("Payment");
                await _till.PayAsync(payment);
                holding = false;
                await PrintAsync(held);
                return;
            }
        }
        catch (PaymentUnclearException)
        {
            holding = false;
            throw;
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C leaves the cursor in the middle of a question.
            look.Line("");
            throw;
        }
        finally
        {
            // Until the order is saved its seats are only held: they go back, whatever ended the purchase.
            if (holding)
            {
                await _seats.ReleaseAsync(CancellationToken.None);
            }
        }

        look.Note("Nothing was bought. Goodbye!");
    }

    private async Task<HeldSeats?> ChooseSeatsAsync(CancellationToken stop)
    {
        look.Step("What is on");
        var programme = await _boxOffice.GetProgrammeAsync(stop);
        look.Show(new ProgrammeTable(visit.Money).Draw(programme));
        look.Note($"Times: {visit.Clock.Zone}");
        if (await customer.ChooseEveningAsync(programme, stop) is not { } evening)
        {
            return null;
        }

        look.Step($"{evening.Title}, {Texts.Date(evening.Date)}");
        var plan = await _boxOffice.GetPlanAsync(evening, stop);
        new HouseView(look, plan, visit.Money).Draw();
        while (await customer.ChooseSeatsAsync(plan, stop) is { } wish)
        {
            if (await _seats.ReserveAsync(evening, plan, wish, stop) is { } held)
            {
                look.Step("Your seats");
                new HouseView(look, plan, visit.Money).DrawOwn(held);
                return held;
            }
        }

        return null;
    }

    private async Task<Payment?> ChoosePaymentAsync(HeldSeats held, CancellationToken stop)
    {
        look.Step("Your cart");
        if (await visit.Cart.GetAsync(cancellationToken: stop) is not { BalanceToCharge: { } due } cart)
        {
            throw new KioskException("The server does not show the cart: please start again.");
        }

        look.Show(new CartTable(visit.Money).Draw(cart));
        var expiration = await visit.Session.GetExpirationAsync(stop);
        var hold = new Hold(expiration.Expiration ?? visit.Clock.Now, visit.Clock);
        look.Note($"Kept for you until {Texts.Time(hold.Until)} ({hold.RemainingText} left).");
        return await customer.ChoosePaymentAsync(await _till.GetMethodsAsync(stop), due, hold, stop);
    }

    private async Task PrintAsync(HeldSeats held)
    {
        look.Step("Your tickets");
        var (order, tickets) = await new TicketPrinter(visit).PrintAsync();
        look.Line("");
        look.Show(TicketPanels.Draw(tickets));
        look.Done($"Order {order}: {tickets.Count} tickets for {held.Evening.Title}. Enjoy the evening!");
        look.Note(customer.Farewell);
    }
}
