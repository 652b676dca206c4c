namespace Tessitura.Client.Tests.Selling;

/// <summary>A visitor who believes what the SDK says, and keeps count.</summary>
internal sealed class CountingVisitor(BoxOffice office, IWebSession visit, Random random)
{
    private static readonly ReserveTicketsRequest OneSeat = Tickets.BestSeats(
        BoxOffice.Traviata,
        BoxOffice.Zone,
        PriceTypes.Each(1, seats: 1)
    );

    private readonly List<Reservation> _reserved = [];
    private readonly HashSet<int> _payments = [];

    public int Seats => _reserved.Sum(reservation => reservation.SeatsReserved);

    public int Payments => _payments.Count;

    public Task DoSomethingAsync() =>
        random.Next(10) switch
        {
            < 4 => TryAsync(async () => await visit.ReserveTicketsAsync(BoxOffice.TwoSeats)),
            < 6 => TryAsync(async () => await visit.ReserveTicketsAsync(OneSeat)),
            < 8 => TryAsync(async () =>
                await visit.PayAsync(
                    new ApplyCashPaymentRequest
                    {
                        Amount = 1,
                        TenderedAmount = 1,
                        PaymentMethodId = 6,
                    }
                )
            ),
            _ when _reserved.Count > 1 => TryAsync(async () =>
                await visit.ReleaseAsync(_reserved[random.Next(_reserved.Count)].Item!)
            ),
            _ => Task.CompletedTask,
        };

    /// <summary>What came after everybody had stopped waiting shows at the next write.</summary>
    public async Task LookForLateArrivalsAsync()
    {
        var before = int.MinValue;
        while (before != Seats + Payments)
        {
            before = Seats + Payments;
            await TryAsync(async () => await visit.ReserveTicketsAsync(OneSeat));
        }
    }

    private async Task TryAsync(Func<Task<WriteResult>> write)
    {
        try
        {
            Count(await office.RunAsync(write()));
        }
        catch (NotAppliedException)
        {
            return;
        }
        catch (LateArrivalException late)
        {
            Count(late.Arrived);
        }
        catch (TessituraRejectedException)
        {
            return;
        }
        catch (OutcomeUnknownException unknown)
        {
            await TryAsync(() => visit.ResolveAsync(unknown));
        }
    }

    private void Count(WriteResult outcome)
    {
        switch (outcome)
        {
            case Reservation { SeatsReserved: > 0 } reservation:
                _reserved.Add(reservation);
                break;
            case CartEntry payment:
                _payments.Add(payment.Id);
                break;
            case ReleasedItem release:
                _reserved.RemoveAll(reservation => reservation.Item == release.Item);
                break;
        }
    }
}
