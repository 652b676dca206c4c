namespace Tessitura.Client;

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
