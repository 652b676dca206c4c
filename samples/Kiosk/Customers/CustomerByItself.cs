namespace Kiosk;

/// <summary>Buys two seats of the first evening without asking: the best zone that has two side by side.</summary>
internal sealed class CustomerByItself(Printout printout, House house, TestCards? testCards) : ICustomer
{
    private const int Wanted = 2;

    private readonly HashSet<int> _tried = [];
    private string _last = "";

    public Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop)
    {
        printout.Programme(programme);
        return Task.FromResult<Evening?>(
            programme.FirstOrDefault(evening => evening.SeatsLeft >= Wanted)
                ?? throw new KioskException("Everything is sold out: there are no two seats for any evening.")
        );
    }

    public Task<SeatSelection?> ChooseSeatsAsync(SeatPlan plan, CancellationToken stop)
    {
        if (_tried.Count == 0)
        {
            printout.Hall(plan);
        }

        var zone =
            plan.Zones.FirstOrDefault(zone => zone.SeatsLeft >= Wanted && _tried.Add(zone.Id))
            ?? throw new KioskException("Sold out: there are no two seats side by side for this evening.");
        return Task.FromResult<SeatSelection?>(new SeatSelection(zone, [.. Enumerable.Repeat(zone.Prices[0], Wanted)]));
    }

    public Task<Payment?> ChoosePaymentAsync(HeldTickets held, CancellationToken stop)
    {
        if (_last.Length > 0)
        {
            throw new KioskException(_last);
        }

        printout.Held(held);
        if (testCards is not null && house.PaymentMethods.FirstOrDefault(Payment.IsCard) is { } card)
        {
            return Task.FromResult<Payment?>(new Payment(card, testCards.For(card)));
        }

        var cash =
            house.PaymentMethods.FirstOrDefault(Payment.IsCash)
            ?? throw new KioskException(
                "This server takes no cash from a kiosk: use --interactive to pay with a card."
            );
        return Task.FromResult<Payment?>(new Payment(cash, Card: null));
    }

    public Task TakeTicketsAsync(PaidOrder order, CancellationToken stop)
    {
        printout.Order(order);
        printout.Note("To choose for yourself: dotnet run --project samples/Kiosk -- --interactive");
        return Task.CompletedTask;
    }

    public void Say(string sentence) => printout.Warning(sentence);
}
