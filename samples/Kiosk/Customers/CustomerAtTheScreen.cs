namespace Kiosk;

/// <summary>A person who chooses with the arrow keys.</summary>
internal sealed class CustomerAtTheScreen(IAnsiConsole console, Money money, TestCards? testCards) : ICustomer
{
    private const int MostSeats = 6;

    private readonly Menu _menu = new(console);

    public string Farewell => "Thank you!";

    public Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop) =>
        _menu.ChooseAsync(
            "Which evening?",
            programme.Where(evening => evening.SeatsLeft > 0),
            evening => $"{Texts.Date(evening.Date)}  {evening.Title}, {evening.Facility}",
            "Nothing, thank you",
            stop
        );

    public async Task<SeatWish?> ChooseSeatsAsync(SeatingPlan plan, CancellationToken stop)
    {
        var zone = await _menu.ChooseAsync(
            "Which zone?",
            plan.Zones.Where(zone => zone.SeatsLeft > 0),
            zone => $"{zone.Name}  {money.Format(zone.Prices[0].Amount)}  ({zone.SeatsLeft} seats left)",
            "Nothing, thank you",
            stop
        );
        return zone is null ? null : await ChoosePricesAsync(zone, stop);
    }

    public async Task<Payment?> ChoosePaymentAsync(
        IReadOnlyList<PaymentMethod> methods,
        decimal due,
        Hold hold,
        CancellationToken stop
    )
    {
        var method = await _menu.ChooseAsync(
            $"How would you like to pay {money.Format(due)}?",
            methods,
            method => method.Description?.Trim() ?? $"Method {method.Id}",
            "Give the seats back",
            stop
        );
        if (method is null)
        {
            return null;
        }

        var card =
            Payment.IsCash(method) ? null
            : testCards is null ? await new CardPrompt(console).AskAsync(stop)
            : testCards.For(method);
        var paymentText = $"{money.Format(due)} {(card is null ? "in cash" : $"with {card}")}";
        return await new HoldCountdown(console, hold).ConfirmAsync(paymentText, stop)
            ? new Payment(method, card)
            : null;
    }

    private async Task<SeatWish?> ChoosePricesAsync(PriceZone zone, CancellationToken stop)
    {
        var numbers = Enumerable.Range(1, Math.Min(MostSeats, zone.SeatsLeft)).Select(number => $"{number}");
        var number = await _menu.ChooseAsync("How many seats?", numbers, text => text, "None, thank you", stop);
        if (number is null)
        {
            return null;
        }

        var seats = int.Parse(number);
        List<ZonePrice> prices = [];
        while (prices.Count < seats)
        {
            var price =
                zone.Prices.Count == 1
                    ? zone.Prices[0]
                    : await _menu.ChooseAsync(
                        $"Price of seat {prices.Count + 1} of {seats}?",
                        zone.Prices,
                        price => $"{price.Name}  {money.Format(price.Amount)}",
                        "None, thank you",
                        stop
                    );
            if (price is null)
            {
                return null;
            }

            prices.Add(price);
        }

        return new SeatWish(zone, prices);
    }
}
