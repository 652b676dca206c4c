namespace SeatPicker;

/// <summary>Such as the stage, in the units of the seats.</summary>
internal sealed record AreaView(int X, int Y, int Width, int Height, string Text);
