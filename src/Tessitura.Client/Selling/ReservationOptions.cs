namespace Tessitura.Client;

/// <summary>How long the SDK looks for the truth after a write to the cart ended unclearly.</summary>
public sealed class ReservationOptions
{
    /// <summary>
    /// How long after an unclear end the server may still carry the call out; default 10 seconds, from 0 to 5 minutes.
    /// "Not applied" is said only when the cart was read after that time and nothing was there.
    /// </summary>
    public TimeSpan LateArrivalBound { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Longest time for reading the cart back after an unclear end; default 30 seconds, up to 10 minutes and longer than
    /// <see cref="LateArrivalBound"/>. When it is over the outcome is unknown.
    /// </summary>
    public TimeSpan ReadBackTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>False shows a test what would happen without reading back.</summary>
    internal bool ReadsBack { get; set; } = true;
}

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

/// <summary>The part of <see cref="TessituraOptionsValidator"/> about reservations and checkout.</summary>
internal static class SellingOptionsCheck
{
    private static readonly TimeSpan LongestBound = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public static void Run(TessituraOptions options, List<string> failures)
    {
        if (options.Reservations is not { } reservations)
        {
            failures.Add("Reservations is null; leave it as it is for the defaults.");
            return;
        }

        var bound = reservations.LateArrivalBound;
        if (bound < TimeSpan.Zero || bound > LongestBound)
        {
            failures.Add(
                $"Reservations.LateArrivalBound is {bound:c}; allowed are {TimeSpan.Zero:c} to {LongestBound:c}."
            );
        }

        CheckTimeout("Reservations.ReadBackTimeout", reservations.ReadBackTimeout, bound, failures);
        if (options.Checkout is { } checkout)
        {
            CheckTimeout("Checkout.FollowTimeout", checkout.FollowTimeout, bound, failures);
        }
        else
        {
            failures.Add("Checkout is null; leave it as it is for the defaults.");
        }
    }

    private static void CheckTimeout(string path, TimeSpan value, TimeSpan bound, List<string> failures)
    {
        if (value <= bound || value > LongestTimeout)
        {
            failures.Add(
                $"{path} is {value:c}; allowed is what is longer than Reservations.LateArrivalBound ({bound:c}), up to {LongestTimeout:c}."
            );
        }
    }
}
