namespace Tessitura.Client;

/// <summary>
/// A payment that somebody else than Tessitura has authorized, such as a payment page: the money is charged, or reserved on
/// the card, and there is no order yet. Its text form shows neither <see cref="AuthorizationCode"/> nor <see cref="SecureValues"/>.
/// </summary>
public sealed record OutsideAuthorization
{
    /// <summary>
    /// Name of the payment, the same at the provider and here: two authorizations with one reference are one payment. Staff
    /// find it at the provider by this, so it is shown and logged, and sent as <see cref="CheckoutRequest.PaymentReference"/>.
    /// </summary>
    public required string Reference { get; init; }

    /// <summary>What was charged, in the currency of the cart.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The provider's code for the authorization; sent with the checkout and kept nowhere.</summary>
    public required string AuthorizationCode { get; init; }

    /// <summary>Tessitura's payment method for the card, as <see cref="CheckoutRequest.CreditCardType"/> names it.</summary>
    public required int PaymentMethodId { get; init; }

    /// <summary>3-D Secure data as name=value pairs joined by <c>&amp;</c>; sent with the checkout and kept nowhere.</summary>
    public string? SecureValues { get; init; }

    /// <summary>When the provider authorized it; null where it does not say.</summary>
    public DateTimeOffset? AuthorizedAt { get; init; }

    /// <summary>True where the amount is meant to be less than what is due, such as the first payment of a payment plan.</summary>
    public bool AllowUnderPayment { get; init; }

    /// <summary>Amount and reference, and nothing that authorizes.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount:0.00} under reference {Reference}");

    /// <exception cref="ArgumentException">A member is missing or outside its range; the message names it.</exception>
    internal void Check()
    {
        CheckReference(Reference, nameof(Reference));
        if (Amount <= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Amount is {Amount}; what was charged is more than 0."),
                nameof(Amount)
            );
        }

        if (string.IsNullOrWhiteSpace(AuthorizationCode))
        {
            throw new ArgumentException(
                "AuthorizationCode is missing; the provider gives it.",
                nameof(AuthorizationCode)
            );
        }

        if (PaymentMethodId <= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"PaymentMethodId is {PaymentMethodId}; it must be a payment method's id."),
                nameof(PaymentMethodId)
            );
        }
    }

    /// <exception cref="ArgumentException">It cannot be a reference.</exception>
    internal static void CheckReference(string? reference, string name)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference.Length > MaxReference)
        {
            throw new ArgumentException(
                $"{name} must have 1 to {MaxReference} characters: the name of the payment at the provider.",
                name
            );
        }
    }

    // Longer than the references of known providers; what Tessitura's own column takes is not documented.
    private const int MaxReference = 100;

    internal CheckoutRequest ToRequest() =>
        new()
        {
            Amount = Amount,
            AllowUnderPayment = AllowUnderPayment,
            Authorize = false,
            AuthorizationCode = AuthorizationCode,
            SecureValues = SecureValues,
            CreditCardType = PaymentMethodId,
            PaymentReference = Reference,
        };
}
