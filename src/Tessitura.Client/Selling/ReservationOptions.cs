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
