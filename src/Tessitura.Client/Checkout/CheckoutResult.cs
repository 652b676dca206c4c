namespace Tessitura.Client;

/// <summary>A checkout that is decided.</summary>
public sealed record CheckoutResult : Outcome
{
    /// <summary>Whether there is an order now.</summary>
    public CheckoutState State { get; init; }

    /// <summary>True when the cart is saved as an order.</summary>
    public bool IsComplete => State is CheckoutState.Complete;

    /// <summary>The order; null when the checkout was refused, or when the server said "complete" and could not be asked for the number in time.</summary>
    public int? OrderId { get; init; }

    /// <summary>Why the checkout was refused, in the server's words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The rule by which it was refused, as far as the server tells it.</summary>
    public RejectionKind RejectionKind { get; init; }

    internal static CheckoutResult Complete(int orderId, Confirmation confirmation) =>
        new()
        {
            State = CheckoutState.Complete,
            OrderId = orderId > 0 ? orderId : null,
            ConfirmedBy = confirmation,
        };

    /// <param name="reasons">Words of the server, without secrets.</param>
    /// <param name="confirmation">How it is known.</param>
    internal static CheckoutResult Refused(IEnumerable<string?> reasons, Confirmation confirmation) =>
        new()
        {
            State = CheckoutState.Refused,
            Reasons =
            [
                .. reasons
                    .Where(reason => !string.IsNullOrWhiteSpace(reason))
                    .Select(reason => ErrorText.ToSentence(reason!))
                    .DefaultIfEmpty("The server gave no reason."),
            ],
            ConfirmedBy = confirmation,
        };
}
