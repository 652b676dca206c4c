namespace Tessitura.Client.Simulator;

/// <summary>A membership organization with its levels.</summary>
public sealed record TheatreMembership
{
    /// <summary>The membership organization id; funds with the same one give the same membership.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>What the organization is called.</summary>
    public required string Organization { get; init; }

    /// <summary>The levels, from the lowest to the highest.</summary>
    public required IReadOnlyList<TheatreMembershipLevel> Levels { get; init; } = [];
}

/// <summary>A level of a membership.</summary>
public sealed record TheatreMembershipLevel
{
    /// <summary>The level id, which no other level of the theatre has.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>The least that is to be given for it.</summary>
    public required decimal MinAmount { get; init; }
}
