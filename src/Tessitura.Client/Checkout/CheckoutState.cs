namespace Tessitura.Client;

/// <summary>How a checkout ended.</summary>
public enum CheckoutState
{
    /// <summary>The cart is saved as an order.</summary>
    Complete,

    /// <summary>The cart is as it was; see <see cref="CheckoutResult.Reasons"/>.</summary>
    Refused,
}
