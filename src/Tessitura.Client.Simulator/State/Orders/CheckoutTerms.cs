namespace Tessitura.Client.Simulator;

/// <summary>How somebody wants to check out.</summary>
internal sealed record CheckoutTerms(decimal Amount, bool AllowUnderPayment, bool Authorize)
{
    /// <summary>The code of a third party that has authorized the card already.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>Name of the payment at whoever took it.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>The payment method of the card.</summary>
    public int CardMethodId { get; init; }

    /// <summary>Null where no card was given.</summary>
    public CardData? Card { get; init; }
}
