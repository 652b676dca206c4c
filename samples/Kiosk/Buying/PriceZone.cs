namespace Kiosk;

/// <summary>A part of the house in which a seat costs the same.</summary>
internal sealed record PriceZone(int Id, string Name, int SeatsLeft)
{
    /// <summary>A letter or two that stand for the zone on a map; can be empty.</summary>
    public string Legend { get; init; } = "";

    /// <summary>What is for sale here to anybody, the usual price first.</summary>
    public required IReadOnlyList<ZonePrice> Prices { get; init; }
}
