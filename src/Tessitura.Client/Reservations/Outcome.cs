namespace Tessitura.Client;

/// <summary>What a seller's operation brought about: a <see cref="Reservation"/>, <see cref="CartEntry"/>, <see cref="Release"/> or <see cref="CheckoutResult"/>.</summary>
public abstract record Outcome
{
    private protected Outcome() { }

    /// <summary>How it is known.</summary>
    public Confirmation ConfirmedBy { get; init; }
}
