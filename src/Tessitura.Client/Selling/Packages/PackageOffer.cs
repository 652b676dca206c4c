namespace Tessitura.Client;

/// <summary>What a package consists of, and what this buyer may take of it, as it was when it was read.</summary>
/// <param name="Id">The package.</param>
/// <param name="Kind">How it is chosen and seated.</param>
public sealed record PackageOffer(int Id, PackageKind Kind)
{
    /// <summary>Its short code.</summary>
    public string? Code { get; init; }

    /// <summary>What it is called.</summary>
    public string? Description { get; init; }

    /// <summary>Fewest performances to choose; null when the service does not say.</summary>
    public int? MinPerformances { get; init; }

    /// <summary>Most performances to choose; null when the service does not say.</summary>
    public int? MaxPerformances { get; init; }

    /// <summary>Its performances by performance group; none for a super package, whose sub packages have them.</summary>
    public IReadOnlyList<PerformanceGroupOffer> Groups { get; init; } = [];

    /// <summary>What a super package is made of; none for any other.</summary>
    public IReadOnlyList<PackageOffer> SubPackages { get; init; } = [];

    /// <summary>All performances, those of sub packages included.</summary>
    internal IEnumerable<PerformanceOffer> Performances =>
        Groups.SelectMany(group => group.Performances).Concat(SubPackages.SelectMany(sub => sub.Performances));
}

/// <summary>Performances of a package to choose from.</summary>
/// <param name="Id">The performance group.</param>
public sealed record PerformanceGroupOffer(int Id)
{
    /// <summary>What it is called.</summary>
    public string? Description { get; init; }

    /// <summary>Fewest performances to take of it; all of them where the package is no flex package and the service does not say.</summary>
    public int MinPerformances { get; init; }

    /// <summary>Most performances to take of it; null when the service does not say.</summary>
    public int? MaxPerformances { get; init; }

    /// <summary>The performances on offer.</summary>
    public IReadOnlyList<PerformanceOffer> Performances { get; init; } = [];
}

/// <summary>A performance that can be taken into a package.</summary>
/// <param name="Id">The performance.</param>
public sealed record PerformanceOffer(int Id)
{
    /// <summary>What is played.</summary>
    public string? Description { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Name of the facility.</summary>
    public string? Facility { get; init; }

    /// <summary>The mode of sale offers it; what this buyer may take of it stands in <see cref="Zones"/>.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Its price zones with the seats that this buyer may take.</summary>
    public IReadOnlyList<ZoneOffer> Zones { get; init; } = [];

    /// <summary>It is offered, and this buyer may take a seat at least.</summary>
    public bool IsAvailable => IsOffered && Zones.Any(zone => zone.AvailableSeats > 0);
}

/// <summary>A price zone of a performance.</summary>
/// <param name="Id">The zone.</param>
/// <param name="Description">What it is called.</param>
/// <param name="AvailableSeats">Free seats that this buyer may take, by mode of sale and rank: allocations for others are not counted.</param>
public sealed record ZoneOffer(int Id, string? Description, int AvailableSeats);

/// <summary>How the performances of a package are chosen and seated, which decides by which calls it is sold.</summary>
public enum PackageKind
{
    /// <summary>A given set of performances, each seated for itself: neither fixed nor flex nor super nor sub.</summary>
    NonFixedSeat,

    /// <summary>The same seats on all its performances.</summary>
    FixedSeat,

    /// <summary>The buyer chooses the performances from performance groups.</summary>
    Flex,

    /// <summary>Made of sub packages.</summary>
    Super,

    /// <summary>A part of a super package, sold in it and not by itself.</summary>
    Sub,
}

/// <summary>Tells the kind by the flags of the service, and names it.</summary>
internal static class PackageKinds
{
    // A sub package has the flag of how it is seated as well.
    public static PackageKind Of(Package package) =>
        package.SuperPackageIndicator ? PackageKind.Super
        : package.SubPackageIndicator || package.SuperPackageId > 0 ? PackageKind.Sub
        : package.FixedSeatIndicator ? PackageKind.FixedSeat
        : package.FlexIndicator ? PackageKind.Flex
        : PackageKind.NonFixedSeat;

    public static string Name(this PackageKind kind) =>
        kind switch
        {
            PackageKind.FixedSeat => "a fixed-seat package",
            PackageKind.Flex => "a flex package",
            PackageKind.Super => "a super package",
            PackageKind.Sub => "a sub package",
            _ => "a non-fixed-seat package",
        };
}
