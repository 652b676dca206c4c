namespace Tessitura.Client.Simulator;

/// <summary>The hold codes that the built-in theatre gives to seats.</summary>
internal static class HoldCodeIds
{
    public const int HouseSeats = 1;
    public const int Press = 2;

    /// <summary>A blackout: nobody sells these.</summary>
    public const int SoundDesk = 3;
}
