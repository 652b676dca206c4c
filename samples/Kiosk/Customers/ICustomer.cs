namespace Kiosk;

/// <summary>Whoever decides; null for somebody who has changed their mind.</summary>
internal interface ICustomer
{
    /// <summary>The last line of a purchase.</summary>
    string Farewell { get; }

    Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop);

    /// <summary>Asked again when the seats of the last wish could not be had.</summary>
    Task<SeatWish?> ChooseSeatsAsync(SeatingPlan plan, CancellationToken stop);

    Task<Payment?> ChoosePaymentAsync(
        IReadOnlyList<PaymentMethod> methods,
        decimal due,
        Hold hold,
        CancellationToken stop
    );
}
