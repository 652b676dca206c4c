namespace SeatPicker;

/// <summary>A kind of card that the house takes.</summary>
internal sealed record CardKind(int Id, string Name);
