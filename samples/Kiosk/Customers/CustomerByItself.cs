namespace Kiosk;

/// <summary>Buys two seats of the first evening without asking: the best zone that has two side by side.</summary>
internal sealed class CustomerByItself(TestCards? testCards) : ICustomer
{
    private const int Wanted = 2;

    private readonly HashSet<int> _tried = [];

    public string Farewell => "To choose for yourself: dotnet run --project samples/Kiosk -- --interactive";

    public Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop) =>
        Task.FromResult<Evening?>(
            programme.FirstOrDefault(evening => evening.SeatsLeft >= Wanted)
                ?? throw new KioskException("Everything is sold out: there are no two seats for any evening.")
        );

    public Task<SeatWish?> ChooseSeatsAsync(SeatingPlan plan, CancellationToken stop)
    {
        var zone =
            plan.Zones.FirstOrDefault(zone => zone.SeatsLeft >= Wanted && _tried.Add(zone.Id))
            ?? throw new KioskException("Sold out: there are no two seats side by side for this evening.");
        return Task.FromResult<SeatWish?>(new SeatWish(zone, [.. Enumerable.Repeat(zone.Prices[0], Wanted)]));
    }

    public Task<Payment?> ChoosePaymentAsync(
        IReadOnlyList<PaymentMethod> methods,
        decimal due,
        Hold hold,
        CancellationToken stop
    )
    {
        if (testCards is not null && methods.FirstOrDefault(Payment.IsCard) is { } card)
        {
            return Task.FromResult<Payment?>(new Payment(card, testCards.For(card)));
        }

        var cash =
            methods.FirstOrDefault(Payment.IsCash)
            ?? throw new KioskException(
                "This server takes no cash from a kiosk: use --interactive to pay with a card."
            );
        return Task.FromResult<Payment?>(new Payment(cash, Card: null));
    }
}
