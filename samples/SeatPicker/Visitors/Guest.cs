namespace SeatPicker;

internal sealed record Guest(string Email);
