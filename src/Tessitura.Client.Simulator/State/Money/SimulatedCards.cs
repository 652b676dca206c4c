namespace Tessitura.Client.Simulator;

/// <summary>Card numbers that nobody has, and what the simulated bank says to them. Any other valid number is accepted.</summary>
public static class SimulatedCards
{
    /// <summary>A Visa that the bank accepts.</summary>
    public const string Visa = "4111111111111111";

    /// <summary>A Mastercard that the bank accepts.</summary>
    public const string Mastercard = "5555555555554444";

    /// <summary>A Visa that the bank declines: the checkout ends with status Error, and can be tried again.</summary>
    public const string Declined = "4000000000000002";
}
