namespace Tessitura.Client.Simulator;

/// <summary>Several evenings sold together.</summary>
/// <param name="Id">The package id.</param>
/// <param name="Code">Its short code.</param>
/// <param name="Description">What it is called.</param>
/// <param name="Kind">How its evenings are chosen and seated.</param>
/// <param name="Groups">Its evenings by performance group; those of a super package are the groups of its packages.</param>
internal sealed record PackageEntry(
    int Id,
    string Code,
    string Description,
    TheatrePackageKind Kind,
    IReadOnlyList<PerformanceGroupEntry> Groups
)
{
    public required int SeasonId { get; init; }

    /// <summary>The hall of the first evening, which is the only one of a fixed-seat package.</summary>
    public required FacilityEntry Facility { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required int MinPerformances { get; init; }

    public required int MaxPerformances { get; init; }

    /// <summary>The packages in a super package.</summary>
    public IReadOnlyList<int> SubPackageIds { get; init; } = [];

    /// <summary>The super package that holds this one; 0 for none.</summary>
    public int SuperPackageId { get; init; }

    /// <summary>The place in the super package, from 1; 0 outside.</summary>
    public int SubPackageOrder { get; init; }

    public int TypeId { get; init; } = 1;

    public string Text { get; init; } = "";

    /// <summary>Every evening that is, or can be chosen to be, in the package.</summary>
    public IReadOnlyList<int> PerformanceIds { get; } = [.. Groups.SelectMany(g => g.PerformanceIds).Distinct()];

    public bool IsFixedSeat => Kind == TheatrePackageKind.FixedSeat;

    public bool IsFlex => Kind == TheatrePackageKind.Flex;

    public bool IsSuper => Kind == TheatrePackageKind.Super;

    /// <summary>Flex and given sets: the evenings come into the cart one by one.</summary>
    public bool IsSeatedOneByOne => Kind is TheatrePackageKind.NonFixedSeat or TheatrePackageKind.Flex;

    public bool IsSub => SuperPackageId != 0;
}

/// <summary>Evenings of a package to choose from. Each evening of a fixed-seat package is a group of its own, with the evening's id.</summary>
/// <param name="Id">The performance group id.</param>
/// <param name="Description">What it is called.</param>
/// <param name="PerformanceIds">The evenings.</param>
/// <param name="Min">Fewest evenings to choose.</param>
/// <param name="Max">Most evenings to choose.</param>
internal sealed record PerformanceGroupEntry(
    int Id,
    string Description,
    IReadOnlyList<int> PerformanceIds,
    int Min,
    int Max
);
