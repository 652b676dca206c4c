using Tessitura.Client.Simulator;

namespace Kiosk;

/// <summary>Cards that nobody has and that the simulated bank accepts.</summary>
internal sealed class TestCards
{
    public Card For(PaymentMethod method)
    {
        var isMastercard = method.Description?.StartsWith("Master", StringComparison.OrdinalIgnoreCase) is true;
        return new Card(isMastercard ? SimulatedCards.Mastercard : SimulatedCards.Visa, "A. Visitor", 12, 2099, "123");
    }
}
