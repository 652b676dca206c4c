namespace Tessitura.Client;

/// <summary>How a checkout begins, and how long it is followed.</summary>
public sealed class CheckoutOptions
{
    /// <summary>Longest time for finding out how a checkout went that is still being saved or ended unclearly; default 60 seconds, up to 10 minutes and longer than <see cref="ReservationOptions.LateArrivalBound"/>.</summary>
    public TimeSpan FollowTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// True, the default, asks the server before the checkout of a cart with packages whether they are complete, and refuses
    /// it where they are not (<see cref="RejectionKind.PackageIncomplete"/>); a cart without packages costs no call. False is
    /// for credentials without the right to ask.
    /// </summary>
    public bool ValidatesPackages { get; set; } = true;
}
