namespace Tessitura.Client.Simulator.Tests;

/// <summary>Ids of the seeded programme.</summary>
internal static class Evenings
{
    public const int Opening = 4711;

    /// <summary>The evening of which nothing was sold before.</summary>
    public const int Empty = 4715;

    /// <summary>Three seats are left.</summary>
    public const int AlmostSoldOut = 4716;

    public const int Studio = 4718;

    public const int ZoneA = 2;

    /// <summary>Opening night and the comedy.</summary>
    public const int Duo = 801;
}
