namespace SeatPicker;

internal sealed record SeatChoice(int SeatId, int PriceTypeId);
