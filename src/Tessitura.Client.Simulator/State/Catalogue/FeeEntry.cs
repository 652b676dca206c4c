namespace Tessitura.Client.Simulator;

/// <summary>An amount on top of the prices.</summary>
internal sealed record FeeEntry(int Id, string Description, decimal Amount, int CategoryId)
{
    /// <summary>Charged once a seat; otherwise once an order.</summary>
    public bool PerSeat { get; init; }

    /// <summary>Added by the seller, never by itself.</summary>
    public bool UserDefined { get; init; }

    /// <summary>Charged on orders that go by this delivery method; null is on all.</summary>
    public int? DeliveryMethodId { get; init; }
}
