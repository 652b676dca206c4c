namespace Tessitura.Client;

/// <summary>A write that gave or took seats of these performances; packages may hold any of them, so that their maps changed too.</summary>
internal sealed record SeatChange(IReadOnlyCollection<int> Performances)
{
    /// <summary>Seats of a package, whose performances the write does not name.</summary>
    public static SeatChange Packages { get; } = new([]);
}
