namespace SeatPicker;

/// <summary>What the service does not tell of its delivery methods; section "Shop:Delivery" of the configuration.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>Those that wait at the box office.</summary>
    public IList<int> Collected { get; set; } = [];

    /// <summary>By delivery method the fee that comes with it, so that its amount can be shown before it is chosen.</summary>
    public IDictionary<string, int> Fees { get; set; } = new Dictionary<string, int>();
}
