namespace Tessitura.Client;

/// <summary>A write that gave or took seats.</summary>
/// <param name="Performances">Whose seats; null where the write does not say, so that it may be any.</param>
internal sealed record SeatChange(IReadOnlyCollection<int>? Performances)
{
    public static SeatChange Anywhere { get; } = new((IReadOnlyCollection<int>?)null);
}
