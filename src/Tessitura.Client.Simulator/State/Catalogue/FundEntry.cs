namespace Tessitura.Client.Simulator;

/// <summary>A fund that takes contributions.</summary>
internal sealed record FundEntry(int Id, string Description, int DesignationId)
{
    /// <summary>What a contribution gives, renews or upgrades; null for nothing.</summary>
    public MembershipEntry? Membership { get; init; }
}

/// <summary>A membership organization, its levels from the lowest to the highest.</summary>
internal sealed record MembershipEntry(int OrganizationId, string Organization, IReadOnlyList<MembershipLevel> Levels);

/// <summary>A level of a membership, and the least that is given for it.</summary>
internal sealed record MembershipLevel(int Id, string Description, decimal MinAmount);
