namespace Tessitura.Client.Simulator;

/// <summary>The kinds of locations on a seat map.</summary>
internal static class SeatTypeIds
{
    public const int Standard = 1;
    public const int Wheelchair = 2;
    public const int Stage = 3;
    public const int Pillar = 4;
    public const int Companion = 5;
    public const int RestrictedView = 6;
}
