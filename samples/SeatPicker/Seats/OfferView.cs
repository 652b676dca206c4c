namespace SeatPicker;

/// <summary>What a seat costs at one price type, fees not included.</summary>
internal sealed record OfferView(int Id, string Name, decimal Amount);
