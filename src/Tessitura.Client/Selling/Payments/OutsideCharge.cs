namespace Tessitura.Client;

/// <summary>What is known of a payment made outside Tessitura; kept in the <see cref="IOpenQuestionStore"/>, without anything that authorizes.</summary>
public sealed record OutsideCharge
{
    /// <summary>Name of the payment at the provider: what staff need to void or refund it.</summary>
    public required string Reference { get; init; }

    /// <summary>What was charged; while <see cref="ChargeState.Started"/> what the customer was asked for.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How far it is.</summary>
    public required ChargeState State { get; init; }

    /// <summary>Tessitura's payment method for the card; 0 where it is not known yet.</summary>
    public int PaymentMethodId { get; init; }

    /// <summary>When it was first written down, by the clock of that process.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When the provider authorized it; null where nobody said.</summary>
    public DateTimeOffset? AuthorizedAt { get; init; }

    /// <summary>The order that it has paid for; null while there is none, or where its number is not known.</summary>
    public int? OrderId { get; init; }

    /// <summary>True while it may be charged, and is in no order that is known of.</summary>
    public bool IsOpen => State is ChargeState.Started or ChargeState.Authorized or ChargeState.Sent;

    /// <summary>Amount, reference and state, for staff.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Amount:0.00} under reference {Reference}: {State}");

    internal static OutsideCharge Of(OutsideAuthorization authorization, DateTimeOffset now) =>
        new()
        {
            Reference = authorization.Reference,
            Amount = authorization.Amount,
            State = ChargeState.Authorized,
            PaymentMethodId = authorization.PaymentMethodId,
            AuthorizedAt = authorization.AuthorizedAt,
            RecordedAt = now,
        };
}

/// <summary>How far a payment made outside Tessitura is.</summary>
public enum ChargeState
{
    /// <summary>The customer was sent to the payment page. Whether anything was charged the provider knows: ask it by the reference.</summary>
    Started,

    /// <summary>Charged, and surely in no order: check out with it, or void it.</summary>
    Authorized,

    /// <summary>Charged, and a checkout with it was sent whose end is not known here: check out with it again, which finds out first.</summary>
    Sent,

    /// <summary>It has paid for an order.</summary>
    Saved,

    /// <summary>Voided or refunded, as <see cref="IWebSession.CloseChargeAsync"/> was told.</summary>
    Closed,
}
