namespace Tessitura.Client.Simulator;

/// <summary>A box that a seat map draws behind its seats; colours are 0xRRGGBB.</summary>
internal sealed record HouseRectangle(int X, int Y, int Width, int Height, int Brush, string Text);
