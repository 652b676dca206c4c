namespace Tessitura.Client.Simulator;

/// <summary>A payment as the simulated provider knows it. Its text form shows nothing that authorizes.</summary>
public sealed record SimulatedPayment
{
    /// <summary>The name under which the shop made it.</summary>
    public required string Reference { get; init; }

    /// <summary>What the page asks for.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How far it is.</summary>
    public SimulatedPaymentState State { get; init; }

    /// <summary>The code of the authorization; null before there is one.</summary>
    public string? AuthorizationCode { get; init; }

    /// <summary>What a 3-D Secure check has brought; null before there is an authorization.</summary>
    public string? SecureValues { get; init; }

    /// <summary>When it was authorized; null before.</summary>
    public DateTimeOffset? AuthorizedAt { get; init; }

    /// <summary>True while the customer's money is taken or reserved.</summary>
    public bool IsCharged => State is SimulatedPaymentState.Authorized or SimulatedPaymentState.Captured;

    /// <summary>Amount, reference and state.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount:0.00} under {Reference}: {State}");
}

/// <summary>How far a payment of the simulated provider is.</summary>
public enum SimulatedPaymentState
{
    /// <summary>The page waits for the customer.</summary>
    Created,

    /// <summary>The card was declined, and nothing is charged.</summary>
    Declined,

    /// <summary>The amount is reserved on the card.</summary>
    Authorized,

    /// <summary>The amount is taken.</summary>
    Captured,

    /// <summary>The reservation was given up before it was taken.</summary>
    Voided,

    /// <summary>What was taken went back.</summary>
    Refunded,
}

/// <summary>What goes wrong between customer, provider and shop.</summary>
public enum SimulatedPaymentFault
{
    /// <summary>The card is declined.</summary>
    Declined,

    /// <summary>The call does not reach the provider: nothing is done, and the connection breaks off.</summary>
    NotReached,

    /// <summary>The call is carried out, and the connection breaks off before the answer.</summary>
    NoAnswer,

    /// <summary>The customer pays and closes the window: nobody comes back to the shop.</summary>
    NeverReturns,

    /// <summary>The notification is there before the customer is back.</summary>
    NotifiedFirst,

    /// <summary>The notification comes twice.</summary>
    NotifiedTwice,

    /// <summary>No notification comes.</summary>
    NotNotified,
}
