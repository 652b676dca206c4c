namespace Tessitura.Client.Chaos;

/// <summary>Somebody who reserves, releases, pays and checks out, one web session after the other, and trusts what the SDK says.</summary>
internal sealed class Visitor(ChaosHouse house, ChaosSettings settings, Tally tally, Random random)
{
    private const int Cash = 6;
    private const int Visa = 1;
    private const int Fund = 1;
    private const int Tries = 4;

    private readonly List<Visit> _visits = [];

    public IReadOnlyList<Visit> Visits => _visits;

    private Visit Visit => _visits[^1];

    public async Task RunAsync()
    {
        while (tally.TryBegin(settings.Operations))
        {
            if (_visits.Count == 0 || Visit.IsOver)
            {
                await StartAsync();
            }

            await ActAsync();
        }
    }

    private async Task StartAsync()
    {
        var session = await InsistAsync(() => house.Client.StartSessionAsync());
        _visits.Add(new Visit(session));
        if (random.Next(2) == 0)
        {
            // Whoever has the key may use the cart elsewhere: the SDK then looks before every write.
            _ = session.GetKey();
        }
    }

    private Task ActAsync() =>
        random.Next(100) switch
        {
            < 40 => ReserveAsync(),
            < 46 => Task.WhenAll(ReserveAsync(), ReserveAsync()),
            < 72 => ReleaseAsync(),
            < 88 => PayAsync(),
            < 93 => GiveAsync(),
            _ => CheckOutAsync(),
        };

    private Task ReserveAsync()
    {
        var visit = Visit;
        var request =
            random.Next(3) == 0
                ? Tickets.Seats(ChaosHouse.Performance, SomeSeats(), PriceTypes.Of(1, 1))
                : Tickets.BestSeats(ChaosHouse.Performance, random.Next(1, 6), PriceTypes.Each(1, random.Next(1, 4)));
        return TryAsync(visit, "Cart.ReserveTickets", () => visit.Session.ReserveTicketsAsync(request));
    }

    private int[] SomeSeats()
    {
        var seat = random.Next(1, house.SeatCount);
        return [seat, seat + 1];
    }

    private Task ReleaseAsync()
    {
        var items = Visit.Items.Keys.ToList();
        if (items.Count == 0)
        {
            return ReserveAsync();
        }

        var (visit, item) = (Visit, items[random.Next(items.Count)]);
        return TryAsync(visit, "Cart.Release", () => visit.Session.ReleaseAsync(item));
    }

    private Task PayAsync()
    {
        var visit = Visit;
        if (visit.Count(CartItemKind.Tickets) == 0)
        {
            return ReserveAsync();
        }

        // Always the same amount: two payments that look alike are the hardest to tell apart.
        var payment = new ApplyCashPaymentRequest
        {
            Amount = 5,
            TenderedAmount = 5,
            PaymentMethodId = Cash,
        };
        return TryAsync(visit, "Cart.ApplyCashPayment", () => visit.Session.PayAsync(payment));
    }

    private Task GiveAsync()
    {
        var visit = Visit;
        var gift = new AddContributionRequest { Amount = 10, FundId = Fund };
        return TryAsync(visit, "Cart.AddContribution", () => visit.Session.AddContributionAsync(gift));
    }

    private async Task CheckOutAsync()
    {
        var visit = Visit;
        if (visit.Count(CartItemKind.Tickets) == 0)
        {
            await ReserveAsync();
            return;
        }

        Cart? cart;
        try
        {
            cart = await InsistAsync(() => visit.Session.Cart.GetAsync());
        }
        catch (SessionExpiredException)
        {
            Lose(visit);
            return;
        }

        if (cart?.BalanceToCharge is not >= 0)
        {
            return;
        }

        (visit.CartId, visit.Charged) = (cart.Id, cart.BalanceToCharge.Value);
        await TryAsync(visit, "Cart.Checkout", () => visit.Session.CheckoutAsync(CardFor(visit.Charged)));
    }

    private static CheckoutRequest CardFor(decimal amount) =>
        new()
        {
            Amount = amount,
            AllowUnderPayment = amount == 0,
            Authorize = true,
            CreditCardNumber = "4111111111111111",
            CreditCardType = Visa,
            CreditCardMonth = 12,
            CreditCardYear = 2099,
        };

    /// <summary>Does what the SDK's documentation tells a caller to do about each end of a call.</summary>
    private async Task TryAsync<T>(Visit visit, string operation, Func<Task<T>> call)
        where T : Outcome
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                var outcome = await call();
                tally.Count(outcome);
                visit.Learn(operation, outcome);
                return;
            }
            catch (NotAppliedException notApplied)
            {
                // Safe to call again.
                tally.CountNotApplied();
                visit.History.Enqueue($"{operation} not applied: {notApplied.InnerException?.Message}");
            }
            catch (LateArrivalException late)
            {
                // Something is in the cart that nobody counted on: keep it.
                tally.CountLate();
                visit.History.Enqueue($"{operation} stopped by a late arrival:");
                visit.Learn(late.Operation, late.Arrived);
            }
            catch (OutcomeUnknownException unknown)
            {
                // Not to be sent again. The visit waits to be looked at when it is quiet, and the visitor starts afresh.
                tally.CountUnknown(visit, unknown);
                visit.History.Enqueue($"{operation} unknown: {unknown.InnerException?.Message}");
                visit.Unknown.Add(unknown);
                return;
            }
            catch (SessionExpiredException)
            {
                Lose(visit);
                return;
            }
            catch (TessituraRejectedException refusal)
            {
                visit.History.Enqueue($"{operation} refused: {refusal.Kind}");
                tally.CountRefused();
                return;
            }
            catch (TessituraNotFoundException) when (operation == "Cart.Release" && visit.IsOver)
            {
                return;
            }
            catch (Exception exception)
            {
                tally.CountSurprise(exception);
                return;
            }
        }
    }

    private void Lose(Visit visit)
    {
        tally.CountLost();
        visit.Lose();
    }

    // Reads, and the opening of sessions, which leaves nothing behind but an empty session.
    private static async Task<T> InsistAsync<T>(Func<Task<T>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (TessituraException e) when (e is not SessionExpiredException)
            {
                await Task.Yield();
            }
        }
    }
}
