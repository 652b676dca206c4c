using System.Collections.Concurrent;

namespace Tessitura.Client.Chaos;

// What the client believes about its payments on a provider's page.
internal sealed partial class Visit
{
    /// <summary>Pays on the provider's page instead of by card.</summary>
    public bool PaysOutside { get; init; }

    /// <summary>The payment that was made and is in no order that the client knows of.</summary>
    public string? OpenReference { get; set; }

    /// <summary>What the last checkout said of the payment; null where it did not say.</summary>
    public OutsideCharge? LastCharge { get; set; }

    /// <summary>Payments of which the client was told that they are open, or may be.</summary>
    public ConcurrentDictionary<string, bool> Said { get; } = [];

    private void LearnCharge(CheckoutResult checkout, OutsideCharge charge)
    {
        LastCharge = charge;
        if (checkout.IsComplete)
        {
            (OrderId, OpenReference) = (checkout.OrderId ?? CartId, null);
            return;
        }

        Said[charge.Reference] = true;
        if (checkout.OrderId is { } order)
        {
            OrderId = order;
        }
        // An order that was found by its number is there, whatever a session that is gone cannot tell.
        else if (checkout.RejectionKind is RejectionKind.SessionExpired && OrderId is null)
        {
            _items.Clear();
            IsLost = true;
        }
    }
}
