namespace SeatPicker;

/// <summary>
/// The payment page of a provider: the seam at which a house puts its own. Calls that do not get through throw
/// <see cref="HttpRequestException"/>.
/// </summary>
internal interface IPaymentPage
{
    /// <summary>Makes the page on which a charge is paid; again for the same charge it is the same page.</summary>
    /// <param name="charge">Its reference is the one name of the payment, there and here.</param>
    /// <param name="language">Such as <c>de</c>.</param>
    /// <returns>Where to send the visitor. From there they come back to <c>/#/paid/{reference}</c>, paid or not.</returns>
    Task<string> OpenAsync(OutsideCharge charge, string language);

    /// <summary>What the provider knows of a payment now; null where it knows nothing.</summary>
    Task<PagePayment?> FindAsync(string reference);

    /// <summary>Takes what is reserved on the card; again it does no harm.</summary>
    Task CaptureAsync(string reference);

    /// <summary>Gives up what is reserved; again it does no harm.</summary>
    Task VoidAsync(string reference);
}

/// <summary>A payment as its provider knows it.</summary>
/// <param name="State">How far it is.</param>
internal sealed record PagePayment(PagePaymentState State)
{
    /// <summary>What to check out with; null before it is paid.</summary>
    public OutsideAuthorization? Authorization { get; init; }
}

internal enum PagePaymentState
{
    /// <summary>Nothing is charged so far, and the page may still be paid.</summary>
    Open,

    /// <summary>The money is reserved or taken.</summary>
    Paid,

    /// <summary>The money has gone back.</summary>
    Returned,
}
