namespace Tessitura.Client.Simulator;

/// <summary>A way to pay.</summary>
internal sealed record PaymentMethodEntry(int Id, string Description, string ShortDescription, int PaymentTypeId)
{
    /// <summary>The kind of card; null where no card is used.</summary>
    public int? AccountTypeId { get; init; }

    public int GroupId { get; init; } = 1;
}
