namespace Tessitura.Client.Simulator;

/// <summary>A fee on an order or on one of its tickets.</summary>
internal sealed record FeeItem(int Id, FeeEntry Fee)
{
    /// <summary>0 for a fee on the order.</summary>
    public int LineItemId { get; init; }

    /// <summary>0 for a fee on the order.</summary>
    public int SubLineItemId { get; init; }

    /// <summary>The amount that a seller set instead; null where none did.</summary>
    public decimal? Override { get; init; }

    public bool IsSaved { get; init; }

    public decimal Due => Override ?? Fee.Amount;
}
