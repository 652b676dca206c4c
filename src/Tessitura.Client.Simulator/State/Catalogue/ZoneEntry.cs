namespace Tessitura.Client.Simulator;

/// <summary>A price zone; rank 1 is the best.</summary>
internal sealed record ZoneEntry(int Id, int ZoneMapId, string Description, string ShortDescription, int Rank)
{
    public const int NumberedGroup = 1;
    public const int StandingGroup = 2;

    /// <summary>Its letter on seat maps.</summary>
    public required string Legend { get; init; }

    /// <summary>The row of the reference table <c>ZoneGroups</c>.</summary>
    public required int GroupId { get; init; }
}
