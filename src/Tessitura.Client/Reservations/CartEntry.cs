namespace Tessitura.Client;

/// <summary>A contribution, gift certificate, deposit or payment that is on the cart now.</summary>
public sealed record CartEntry : Outcome
{
    /// <summary>Line item id of a contribution, payment id of anything else.</summary>
    public int Id { get; init; }
}
