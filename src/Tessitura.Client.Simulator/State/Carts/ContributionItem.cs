using System.Collections.Immutable;

namespace Tessitura.Client.Simulator;

/// <summary>A donation in a cart.</summary>
internal sealed record ContributionItem(int Id, FundEntry Fund, decimal Amount)
{
    public string? Notes { get; init; }

    public ImmutableSortedDictionary<int, string> CustomData { get; init; } =
        ImmutableSortedDictionary<int, string>.Empty;

    public bool IsSaved { get; init; }
}
