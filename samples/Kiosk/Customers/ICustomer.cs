namespace Kiosk;

/// <summary>Whoever decides; null goes back one step.</summary>
internal interface ICustomer
{
    Task<Evening?> ChooseEveningAsync(IReadOnlyList<Evening> programme, CancellationToken stop);

    /// <summary>Asked again when the seats of the last selection could not be had.</summary>
    Task<SeatSelection?> ChooseSeatsAsync(SeatPlan plan, CancellationToken stop);

    /// <summary>Asked again when the last payment was not accepted; null gives the seats back.</summary>
    /// <exception cref="HoldOverException">The seats are gone.</exception>
    Task<Payment?> ChoosePaymentAsync(HeldTickets held, CancellationToken stop);

    Task TakeTicketsAsync(PaidOrder order, CancellationToken stop);

    /// <summary>Something that the customer must know.</summary>
    void Say(string sentence);
}
