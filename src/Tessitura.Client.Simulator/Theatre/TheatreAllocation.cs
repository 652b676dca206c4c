namespace Tessitura.Client.Simulator;

/// <summary>
/// Seats kept for constituents of a rank. Which seats they are stands in the rows of a hall; an allocation that is named there
/// and not described is open from rank 1, that of a member.
/// </summary>
public sealed record TheatreAllocation
{
    /// <summary>The allocation id, as rows name it.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>The lowest rank of a constituent who may take the seats; 0 opens them to everybody.</summary>
    public int MinRank { get; init; } = MemberRank;

    /// <summary>The rank of members who have no other.</summary>
    internal const int MemberRank = 1;
}
