namespace Tessitura.Client.Simulator;

/// <summary>
/// A payment provider outside Tessitura, in memory: a page that charges a card, notifications to the shop, and what a shop
/// asks afterwards. It stands beside a simulator and knows nothing of it. Everything can be made to go wrong.
/// </summary>
/// <param name="time">The clock; null is the system's.</param>
public sealed class SimulatedPaymentProvider(TimeProvider? time = null)
{
    private readonly object _gate = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Dictionary<string, SimulatedPayment> _payments = new(StringComparer.Ordinal);
    private readonly Queue<SimulatedPaymentFault> _faults = new();
    private readonly Queue<string> _notifications = new();
    private int _authorizations;

    /// <summary>What the shop does when a notification comes (a webhook); null ignores them.</summary>
    public Func<SimulatedPayment, Task>? Notified { get; set; }

    /// <summary>All payments, in the order of their references.</summary>
    public IReadOnlyList<SimulatedPayment> Payments
    {
        get
        {
            lock (_gate)
            {
                return [.. _payments.Values.OrderBy(payment => payment.Reference, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Makes the next call go wrong; several go wrong in this order.</summary>
    /// <param name="fault">What happens.</param>
    public void Next(SimulatedPaymentFault fault)
    {
        lock (_gate)
        {
            _faults.Enqueue(fault);
        }
    }

    /// <summary>Makes a page on which an amount can be paid; again with the same reference it is the same page.</summary>
    /// <param name="reference">The shop's name of the payment.</param>
    /// <param name="amount">More than 0.</param>
    /// <exception cref="ArgumentException">The reference is empty, or stands for another amount.</exception>
    /// <exception cref="HttpRequestException">The call was made to go wrong.</exception>
    public Task<SimulatedPayment> CreateAsync(string reference, decimal amount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        return CallAsync(_ =>
        {
            if (!_payments.TryGetValue(reference, out var payment))
            {
                payment = new SimulatedPayment { Reference = reference, Amount = amount };
                _payments.Add(reference, payment);
            }

            return payment.Amount == amount
                ? payment
                : throw new ArgumentException("The reference stands for another amount.", nameof(amount));
        });
    }

    /// <summary>
    /// The customer pays on the page and comes back to the shop. The notification of it waits for
    /// <see cref="DeliverNotificationsAsync"/>.
    /// </summary>
    /// <param name="reference">Of a page that was made.</param>
    /// <returns>What the return to the shop carries; null where the customer does not come back.</returns>
    /// <exception cref="ArgumentException">There is no such payment.</exception>
    /// <exception cref="HttpRequestException">The connection was made to break off: the customer may have paid.</exception>
    public async Task<SimulatedPayment?> PayAsync(string reference)
    {
        SimulatedPaymentFault? fault = null;
        var payment = await CallAsync(happens =>
        {
            fault = happens;
            var notifications = happens switch
            {
                SimulatedPaymentFault.NotNotified => 0,
                SimulatedPaymentFault.NotifiedTwice => 2,
                _ => 1,
            };
            for (var i = 0; i < notifications; i++)
            {
                _notifications.Enqueue(reference);
            }

            return Authorize(reference, declines: happens is SimulatedPaymentFault.Declined);
        });
        if (fault is SimulatedPaymentFault.NotifiedFirst)
        {
            await DeliverNotificationsAsync();
        }

        return fault is SimulatedPaymentFault.NeverReturns ? null : payment;
    }

    /// <summary>Sends the notifications that wait to <see cref="Notified"/>, one after the other, with the state that the payment has now.</summary>
    public async Task DeliverNotificationsAsync()
    {
        while (TakeNotification() is { } payment)
        {
            if (Notified is { } notified)
            {
                await notified(payment);
            }
        }
    }

    /// <summary>What became of a payment; null where no page was made under the reference.</summary>
    /// <param name="reference">The shop's name of the payment.</param>
    /// <exception cref="HttpRequestException">The call was made to go wrong.</exception>
    public Task<SimulatedPayment?> FindAsync(string reference) =>
        CallAsync(_ => _payments.GetValueOrDefault(reference));

    /// <summary>Takes what is reserved; again it does no harm.</summary>
    /// <param name="reference">The shop's name of the payment.</param>
    /// <exception cref="InvalidOperationException">Nothing is reserved.</exception>
    /// <exception cref="HttpRequestException">The call was made to go wrong.</exception>
    public Task<SimulatedPayment> CaptureAsync(string reference) =>
        MoveAsync(reference, SimulatedPaymentState.Authorized, SimulatedPaymentState.Captured);

    /// <summary>Gives up what is reserved; again it does no harm.</summary>
    /// <param name="reference">The shop's name of the payment.</param>
    /// <exception cref="InvalidOperationException">Nothing is reserved.</exception>
    /// <exception cref="HttpRequestException">The call was made to go wrong.</exception>
    public Task<SimulatedPayment> VoidAsync(string reference) =>
        MoveAsync(reference, SimulatedPaymentState.Authorized, SimulatedPaymentState.Voided);

    /// <summary>Gives back what was taken; again it does no harm.</summary>
    /// <param name="reference">The shop's name of the payment.</param>
    /// <exception cref="InvalidOperationException">Nothing was taken.</exception>
    /// <exception cref="HttpRequestException">The call was made to go wrong.</exception>
    public Task<SimulatedPayment> RefundAsync(string reference) =>
        MoveAsync(reference, SimulatedPaymentState.Captured, SimulatedPaymentState.Refunded);

    private Task<SimulatedPayment> MoveAsync(string reference, SimulatedPaymentState from, SimulatedPaymentState to) =>
        CallAsync(_ =>
        {
            var payment = Require(reference);
            return payment.State == to ? payment
                : payment.State == from ? Keep(payment with { State = to })
                : throw new InvalidOperationException($"The payment is {payment.State}; it must be {from} to be {to}.");
        });

    private SimulatedPayment Authorize(string reference, bool declines)
    {
        var payment = Require(reference);
        if (payment.State is not (SimulatedPaymentState.Created or SimulatedPaymentState.Declined))
        {
            // A page is paid once, however often it is sent.
            return payment;
        }

        if (declines)
        {
            return Keep(payment with { State = SimulatedPaymentState.Declined });
        }

        _authorizations++;
        return Keep(
            payment with
            {
                State = SimulatedPaymentState.Authorized,
                AuthorizationCode = $"invented-code-{_authorizations:00000}",
                SecureValues = $"eci=05&cavv=invented-cavv-{_authorizations:00000}",
                AuthorizedAt = _time.GetUtcNow(),
            }
        );
    }

    private Task<T> CallAsync<T>(Func<SimulatedPaymentFault?, T> call)
    {
        lock (_gate)
        {
            SimulatedPaymentFault? fault = _faults.TryDequeue(out var next) ? next : null;
            if (fault is SimulatedPaymentFault.NotReached)
            {
                throw Broken();
            }

            var result = call(fault);
            return fault is SimulatedPaymentFault.NoAnswer ? throw Broken() : Task.FromResult(result);
        }
    }

    private SimulatedPayment? TakeNotification()
    {
        lock (_gate)
        {
            return _notifications.TryDequeue(out var reference) ? _payments[reference] : null;
        }
    }

    private SimulatedPayment Keep(SimulatedPayment payment) => _payments[payment.Reference] = payment;

    private SimulatedPayment Require(string reference) =>
        _payments.GetValueOrDefault(reference)
        ?? throw new ArgumentException("There is no payment with this reference.", nameof(reference));

    private static HttpRequestException Broken() => new("The connection to the provider broke off.");
}
