namespace Tessitura.Client;

/// <summary>A write that gave or took seats of these performances; packages may hold any of them, so that their maps changed too.</summary>
/// <param name="Performances">Whose seats.</param>
/// <param name="IsOfSession">They are those that the request's web session has, which is known when the write is over.</param>
/// <param name="TakesUnnamed">It takes seats of a package, and only the cart says of which performances.</param>
internal sealed record SeatChange(
    IReadOnlyCollection<int> Performances,
    bool IsOfSession = false,
    bool TakesUnnamed = false
)
{
    /// <summary>Seats of packages, of which nothing more is known.</summary>
    public static SeatChange Packages { get; } = new([]);
}
