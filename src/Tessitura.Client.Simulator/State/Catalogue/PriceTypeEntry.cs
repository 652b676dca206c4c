namespace Tessitura.Client.Simulator;

/// <summary>A kind of price, such as the full one.</summary>
internal sealed record PriceTypeEntry(int Id, string Description, string ShortDescription, string AliasDescription)
{
    public bool IsBase { get; init; }

    /// <summary>Sold only with one of its reasons.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Sold to members, and to everybody in the mode of sale that is made for them or under their promo code.</summary>
    public bool MembersOnly { get; init; }

    public int CategoryId { get; init; } = 1;

    /// <summary>Most seats of one order that may have this price type.</summary>
    public int MaxSeats { get; init; } = 20;
}
