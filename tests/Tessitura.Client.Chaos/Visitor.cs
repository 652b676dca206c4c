namespace Tessitura.Client.Chaos;

/// <summary>Somebody who reserves, releases, pays and checks out, one web session after the other, and trusts what the SDK says.</summary>
internal sealed partial class Visitor(ChaosHouse house, ChaosSettings settings, Tally tally, Random random)
{
    private const int Cash = 6;
    private const int Visa = 1;
    private const int Fund = 1;
    private const int Certificate = 8;
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

    private Task ActAsync() =>
        Visit.Change is { } change ? ChangeOrderAsync(Visit, change)
        // Whoever is logged in has something to come back to soon.
        : Visit.IsLoggedIn && random.Next(4) == 0 ? CheckOutAsync()
        : BuyAsync();

    private Task BuyAsync() =>
        random.Next(100) switch
        {
            < 34 => ReserveAsync(),
            < 39 => Task.WhenAll(ReserveAsync(), ReserveAsync()),
            < 44 => ReserveForLineAsync(),
            < 47 => ReservePackageAsync(),
            < 60 => BuildPackageAsync(),
            < 63 => ReleasePackageAsync(),
            < 77 => ReleaseAsync(),
            < 84 => PayAsync(5),
            < 87 => PayAsync(-5),
            < 90 => GiveAsync(),
            < 95 => BuyCertificateAsync(),
            _ => CheckOutAsync(),
        };

    private Task ReserveAsync()
    {
        var visit = Visit;
        var request =
            random.Next(3) == 0
                ? Tickets.Seats(ChaosHouse.Performance, SomeSeats(), PriceTypes.Of(1, 1))
                : Tickets.BestSeats(
                    ChaosHouse.Performance,
                    random.Next(1, 6),
                    PriceTypes.Each(random.Next(1, 3), random.Next(1, 5))
                );
        return TryAsync(visit, "Cart.ReserveTickets", (session, token) => session.ReserveTicketsAsync(request, token));
    }

    private Task ReserveForLineAsync()
    {
        var visit = Visit;
        if (visit.Items.Keys.FirstOrDefault(item => item.Kind is CartItemKind.Tickets) is not { } line)
        {
            return ReserveAsync();
        }

        var request = Tickets.BestSeats(
            ChaosHouse.Performance,
            random.Next(1, 6),
            PriceTypes.Each(1, random.Next(1, 3))
        );
        return TryAsync(
            visit,
            "Cart.ReserveTicketsForLineItem",
            (session, token) => session.ReserveForLineItemAsync(line.Id, request, token),
            line
        );
    }

    private Task ReservePackageAsync()
    {
        var request = FixedPackages.BestSeats(
            ChaosHouse.Package,
            random.Next(1, 5),
            PriceTypes.Each(1, random.Next(1, 3))
        );
        return TryAsync(
            Visit,
            "Cart.AddPackageItem",
            (session, token) => session.ReserveFixedPackageAsync(request, token)
        );
    }

    private int[] SomeSeats()
    {
        var seat = random.Next(1, house.SeatCount);
        return [seat, seat + 1];
    }

    private Task ReleaseAsync()
    {
        // A gift certificate is taken out by its number.
        var items = Visit.Items.Keys.Where(item => item.Kind is not CartItemKind.GiftCertificate).ToList();
        if (items.Count == 0)
        {
            return ReserveAsync();
        }

        var (visit, item) = (Visit, items[random.Next(items.Count)]);
        return TryAsync(visit, "Cart.Release", (session, token) => session.ReleaseAsync(item, token), item);
    }

    private Task PayAsync(decimal amount)
    {
        var visit = Visit;
        if (visit.Count(CartItemKind.Tickets) == 0)
        {
            return ReserveAsync();
        }

        // Always the same amounts: two payments that look alike are the hardest to tell apart.
        var payment = new ApplyCashPaymentRequest
        {
            Amount = amount,
            TenderedAmount = amount,
            PaymentMethodId = Cash,
        };
        return TryAsync(visit, "Cart.ApplyCashPayment", (session, token) => session.PayAsync(payment, token));
    }

    private Task GiveAsync()
    {
        var gift = new AddContributionRequest { Amount = 10 * random.Next(1, 3), FundId = Fund };
        return TryAsync(Visit, "Cart.AddContribution", (session, token) => session.AddContributionAsync(gift, token));
    }

    private Task BuyCertificateAsync()
    {
        var certificate = new AddGiftCertificateRequest { Amount = 40, PaymentMethodId = Certificate };
        return TryAsync(
            Visit,
            "Cart.AddGiftCertificate",
            (session, token) => session.AddGiftCertificateAsync(certificate, token)
        );
    }

    private async Task CheckOutAsync()
    {
        var visit = Visit;
        if (visit.Count(CartItemKind.Tickets) == 0)
        {
            await ReserveAsync();
            return;
        }

        // Now and then an incomplete package is left in the cart: it must not be sold.
        if (random.Next(4) > 0 && !await FinishPackagesAsync(visit))
        {
            return;
        }

        if (visit.PaysOutside)
        {
            await PayOutsideAsync(visit);
            return;
        }

        Cart? cart;
        try
        {
            cart = await InsistAsync(() => visit.Session.Api.Cart.GetAsync());
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
        var isDeclined = visit.Charged > 0 && random.Next(20) == 0;
        await TryAsync(
            visit,
            "Cart.Checkout",
            (session, token) => session.CheckoutAsync(CardFor(visit.Charged, isDeclined), token)
        );
    }

    private static CheckoutRequest CardFor(decimal amount, bool isDeclined) =>
        new()
        {
            Amount = amount,
            AllowUnderPayment = amount == 0,
            Authorize = true,
            CreditCardNumber = isDeclined ? "4000000000000002" : "4111111111111111",
            CreditCardType = Visa,
            CreditCardMonth = 12,
            CreditCardYear = 2099,
        };

    /// <summary>Does what the SDK's documentation tells a caller to do about each end of a call.</summary>
    private async Task TryAsync<T>(
        Visit visit,
        string operation,
        Func<IWebSession, CancellationToken, Task<T>> call,
        CartItem? into = null
    )
        where T : WriteResult
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                // Now and then the visitor closes the window before the answer is there.
                using var cancellation =
                    random.Next(20) == 0 && attempt < Tries ? new CancellationTokenSource(Soon()) : new();
                var outcome = await call(visit.Any(random), cancellation.Token);
                tally.Count(outcome);
                visit.Learn(operation, outcome, into);
                return;
            }
            catch (OperationCanceledException)
            {
                // Carried out or not: the same call made again finds out.
                if (operation == "Cart.Release")
                {
                    visit.MayHaveLeft(into!);
                }

                tally.CountPath(Paths.Cancelled);
                visit.HasCancelled = true;
                visit.History.Enqueue($"{operation} cancelled");
                if (operation is not ("Cart.Release" or "Cart.Checkout" or "Cart.ClearCart") && random.Next(2) == 0)
                {
                    // The visitor does something else, and hears of it then.
                    return;
                }
            }
            catch (NotAppliedException notApplied)
            {
                // Safe to call again.
                tally.CountNotApplied(notApplied);
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
            catch (TessituraNotFoundException)
                when (into is not null && (visit.MayHaveGone(into) || (operation == "Cart.Release" && visit.IsOver)))
            {
                // The release that nobody waited for had come.
                if (visit.MayHaveGone(into))
                {
                    visit.Learn("Cart.Release", new ReleasedItem(into), into);
                }

                return;
            }
            catch (TessituraException read) when (operation == "Exchange")
            {
                // One of its reads: the same plan goes on where it was.
                visit.History.Enqueue($"{operation} broke off: {read.Message}");
            }
            catch (Exception exception)
            {
                visit.History.Enqueue($"{operation} surprised: {exception}");
                tally.CountSurprise(exception);
                return;
            }
        }
    }

    // As often within a millisecond or two as within a tenth of a second: a busy machine is slow.
    private TimeSpan Soon() => TimeSpan.FromMilliseconds(Math.Pow(10, 2.3 * random.NextDouble()));

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
