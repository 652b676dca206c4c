namespace Tessitura.Client.Simulator;

/// <summary>What is kept of a card that a payment plan bills.</summary>
internal sealed record BilledCard(
    string? Name,
    string LastFour,
    int ExpiryMonth,
    int ExpiryYear,
    int? PaymentMethodGroupId
)
{
    public string Masked => $"************{LastFour}";
}
