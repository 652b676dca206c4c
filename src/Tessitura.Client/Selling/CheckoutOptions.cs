namespace Tessitura.Client;

/// <summary>How long a checkout is followed.</summary>
public sealed class CheckoutOptions
{
    /// <summary>Longest time for finding out how a checkout went that is still being saved or ended unclearly; default 60 seconds, up to 10 minutes and longer than <see cref="ReservationOptions.LateArrivalBound"/>.</summary>
    public TimeSpan FollowTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
