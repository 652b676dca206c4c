namespace Kiosk;

/// <summary>A person at the screen. Every question can be left with Esc, and then the one before is asked again.</summary>
internal sealed class CustomerAtTheScreen(KioskScreen screen, House house, TestCards? testCards) : ICustomer
{
    private const int MostTickets = 6;

    public Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop)
    {
        Choice<Evening?>[] evenings =
        [
            .. programme
                .Where(evening => evening.SeatsLeft > 0)
                .Select(evening => new Choice<Evening?>(
                    evening,
                    new Text(Texts.Date(evening.Date)),
                    new Text(evening.Title, new Style(decoration: Decoration.Bold)),
                    new Text(evening.Hall),
                    new Text(Texts.SeatsLeft(evening.SeatsLeft)).RightJustified(),
                    new Text(Texts.Prices(evening, house.Money)).RightJustified()
                )),
        ];
        return evenings.Length > 0
            ? AskAsync(new MenuPage<Evening?>("Which evening?", evenings), stop)
            : AskAsync(new MenuPage<Evening?>("Everything is sold out.", [new(null, "Look again")]), stop);
    }

    public async Task<SeatSelection?> ChooseSeatsAsync(SeatPlan plan, CancellationToken stop)
    {
        Choice<PriceZone?>[] zones =
        [
            .. plan
                .Zones.Where(zone => zone.SeatsLeft > 0)
                .Select(zone => new Choice<PriceZone?>(
                    zone,
                    ZoneMark.Of(plan, zone).Draw(),
                    new Text(zone.Name),
                    new Text(Texts.SeatsLeft(zone.SeatsLeft)).RightJustified(),
                    new Text(Texts.Prices(zone, house.Money))
                )),
        ];
        if (zones.Length == 0)
        {
            screen.Message = "This evening is sold out.";
            return null;
        }

        var menu = new MenuPage<PriceZone?>("Which zone?", zones, new Text(Texts.Describe(plan.Evening)));
        while (await AskAsync(menu, stop) is { } zone)
        {
            var map = new MapPage(plan, zone, house.Money, Math.Min(MostTickets, zone.SeatsLeft));
            while (await AskAsync(map, stop) is { } number)
            {
                if (await ChoosePricesAsync(zone, number, stop) is { } selection)
                {
                    screen.Wait("One moment, your seats are being reserved.");
                    return selection;
                }
            }
        }

        return null;
    }

    public async Task<Payment?> ChoosePaymentAsync(HeldTickets held, CancellationToken stop)
    {
        var cart = new Rows(new Text(held.Places, Color.Green), CartTable.Draw(held, house.Money));
        var due = house.Money.Format(held.Due);
        Choice<PaymentMethod?>[] methods =
        [
            .. house.PaymentMethods.Select(method => new Choice<PaymentMethod?>(
                method,
                method.Description?.Trim() ?? $"Method {method.Id}"
            )),
        ];
        var menu = new MenuPage<PaymentMethod?>($"How would you like to pay {due}?", methods, cart);
        screen.Hold = held.Hold;
        try
        {
            while (true)
            {
                if (await AskAsync(menu, stop) is not { } method)
                {
                    if (await WantsToGiveBackAsync(held, stop))
                    {
                        return null;
                    }
                }
                else if (await ConfirmAsync(method, cart, due, stop) is { } payment)
                {
                    screen.Wait("One moment, your payment is on its way.");
                    return payment;
                }
            }
        }
        finally
        {
            screen.Hold = null;
        }
    }

    public async Task TakeTicketsAsync(PaidOrder order, CancellationToken stop)
    {
        var tickets = TicketPanels.Draw(order.Tickets, house);
        await AskAsync(new ReadPage($"{order.Receipt}\n{order}", tickets, "done"), stop);
    }

    public void Say(string sentence) => screen.Message = sentence;

    /// <summary>A price for each ticket; Esc takes the last one back.</summary>
    private async Task<SeatSelection?> ChoosePricesAsync(PriceZone zone, int number, CancellationToken stop)
    {
        Choice<SeatMapPrice?>[] choices =
        [
            .. zone.Prices.Select(price => new Choice<SeatMapPrice?>(
                price,
                new Text(price.PriceType.Name),
                new Text(house.Money.Format(price.Amount)).RightJustified()
            )),
        ];
        if (choices.Length == 1)
        {
            return new SeatSelection(zone, [.. Enumerable.Repeat(zone.Prices[0], number)]);
        }

        List<SeatMapPrice> prices = [];
        while (prices.Count < number)
        {
            var question = number == 1 ? "Which price?" : $"Price of ticket {prices.Count + 1} of {number}?";
            if (await AskAsync(new MenuPage<SeatMapPrice?>(question, choices, new Text(zone.Name)), stop) is { } price)
            {
                prices.Add(price);
            }
            else if (prices.Count == 0)
            {
                return null;
            }
            else
            {
                prices.RemoveAt(prices.Count - 1);
            }
        }

        return new SeatSelection(zone, prices);
    }

    private async Task<Payment?> ConfirmAsync(
        PaymentMethod method,
        IRenderable cart,
        string due,
        CancellationToken stop
    )
    {
        var questions = new CardQuestions(screen, cart);
        while (true)
        {
            var asks = testCards is null && !Payment.IsCash(method);
            var card =
                asks ? await questions.AskAsync(stop)
                : Payment.IsCash(method) ? null
                : testCards?.For(method);
            if (asks && card is null)
            {
                return null;
            }

            var payment = new Payment(method, card);
            Choice<Payment?>[] choices = [new(payment, $"Pay {due} {(card is null ? "in cash" : $"with {card}")}")];
            if (await AskAsync(new MenuPage<Payment?>("Everything right?", choices, cart), stop) is { } confirmed)
            {
                return confirmed;
            }

            if (!asks)
            {
                return null;
            }
        }
    }

    private Task<bool> WantsToGiveBackAsync(HeldTickets held, CancellationToken stop) =>
        screen.AskAsync(
            new MenuPage<bool>(
                $"Give {Texts.Count(held.Tickets.Count, "ticket")} back?",
                [new(false, "No, keep them"), new(true, "Yes, give back")]
            ),
            stop
        );

    private Task<T?> AskAsync<T>(Page<T> page, CancellationToken stop) => screen.AskAsync(page, stop);
}
