namespace Tessitura.Client.Simulator;

/// <summary>Several evenings sold together.</summary>
public sealed record TheatrePackage
{
    /// <summary>The package id, which no performance has.</summary>
    public required int Id { get; init; }

    /// <summary>What the package is called.</summary>
    public required string Description { get; init; }

    /// <summary>How its evenings are chosen and seated.</summary>
    public TheatrePackageKind Kind { get; init; }

    /// <summary>The evenings of a fixed-seat package, at least two; the first one says the date and season of the package.</summary>
    public IReadOnlyList<int> PerformanceIds { get; init; } = [];

    /// <summary>The performance groups of a non-fixed-seat or flex package; its first evening says the date and season.</summary>
    public IReadOnlyList<TheatrePerformanceGroup> Groups { get; init; } = [];

    /// <summary>The packages that a super package holds: fixed-seat packages, which are then sold in it only.</summary>
    public IReadOnlyList<int> SubPackageIds { get; init; } = [];

    /// <summary>Fewest evenings of a flex package; without it, as many as its groups ask for.</summary>
    public int? MinPerformances { get; init; }

    /// <summary>Most evenings of a flex package; without it, as many as its groups allow.</summary>
    public int? MaxPerformances { get; init; }

    /// <summary>The price types that it is sold at; without a list, all that are sold in packages.</summary>
    public IReadOnlyList<int>? PriceTypeIds { get; init; }

    /// <summary>The short code; without it, the id.</summary>
    public string? Code { get; init; }

    /// <summary>What an evening costs in the package, as a share of what it costs alone. A super package costs what its packages do.</summary>
    public decimal PriceShare { get; init; } = 1;

    /// <summary>What is said about the package; its web content of type teaser too.</summary>
    public string Text { get; init; } = "";

    /// <summary>A web content of type picture: where it lies.</summary>
    public string Picture { get; init; } = "";

    /// <summary>Its own evenings, of whatever kind it is; those of the packages in a super package are not among them.</summary>
    internal IEnumerable<int> OwnPerformanceIds => PerformanceIds.Concat(Groups.SelectMany(g => g.PerformanceIds));
}

/// <summary>How the evenings of a package are chosen and seated.</summary>
public enum TheatrePackageKind
{
    /// <summary>The same seat on every evening, bought in one call.</summary>
    FixedSeat,

    /// <summary>A given set of evenings, seated one by one.</summary>
    NonFixedSeat,

    /// <summary>The buyer chooses evenings from performance groups and seats them one by one.</summary>
    Flex,

    /// <summary>A package of packages.</summary>
    Super,
}

/// <summary>Evenings of a package that its buyer chooses from.</summary>
public sealed record TheatrePerformanceGroup
{
    /// <summary>The performance group id, which no other group and no performance has.</summary>
    public required int Id { get; init; }

    /// <summary>What the group is called.</summary>
    public required string Description { get; init; }

    /// <summary>The evenings; an evening is in one group of a package.</summary>
    public required IReadOnlyList<int> PerformanceIds { get; init; }

    /// <summary>Fewest evenings to choose in a flex package. Of a non-fixed-seat package all are taken.</summary>
    public int MinPerformances { get; init; }

    /// <summary>Most evenings to choose in a flex package; without it, all of them.</summary>
    public int? MaxPerformances { get; init; }
}
