namespace Tessitura.Client.Simulator;

/// <summary>One payment of a payment plan.</summary>
internal sealed record InstallmentItem(int Id, DateTimeOffset DueDate, decimal Amount)
{
    public int BillingTypeId { get; init; }

    public BilledCard? Card { get; init; }
}
