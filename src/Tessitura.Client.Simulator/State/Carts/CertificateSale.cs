namespace Tessitura.Client.Simulator;

/// <summary>A gift certificate that is bought in a cart; it is worth something once the order is saved.</summary>
internal sealed record CertificateSale(int PaymentId, string Number, decimal Amount)
{
    public string? Name { get; init; }

    public string? Notes { get; init; }

    public bool IsSaved { get; init; }
}
