using System.Collections.Immutable;

namespace Tessitura.Client.Simulator;

/// <summary>A donation in a cart.</summary>
internal sealed record ContributionItem(int Id, FundEntry Fund, decimal Amount)
{
    public string? Notes { get; init; }

    /// <summary>The level of the membership that it gives, renews or upgrades; null where it is a donation and nothing else.</summary>
    public MembershipLevel? Level { get; init; }

    public ImmutableSortedDictionary<int, string> CustomData { get; init; } =
        ImmutableSortedDictionary<int, string>.Empty;

    public bool IsSaved { get; init; }
}
