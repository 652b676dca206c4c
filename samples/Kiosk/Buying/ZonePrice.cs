namespace Kiosk;

/// <summary>What one seat of a zone costs at one price type, fees not included.</summary>
internal sealed record ZonePrice(int PriceTypeId, string Name, decimal Amount);
