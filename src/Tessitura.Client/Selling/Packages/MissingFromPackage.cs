namespace Tessitura.Client;

/// <summary>By which rule something is missing from a package.</summary>
public enum PackageRule
{
    /// <summary>A rule that the server alone knows; see <see cref="MissingFromPackage.Message"/>.</summary>
    Other,

    /// <summary>Fewer performances than the package asks for.</summary>
    PackageMinimum,

    /// <summary>Fewer performances of a performance group than it asks for.</summary>
    GroupMinimum,

    /// <summary>Performances of a package with fixed seats that are not in it.</summary>
    Performance,

    /// <summary>The performances of a package with fixed seats do not have the same number of seats.</summary>
    EqualSeats,

    /// <summary>A sub package of a super package.</summary>
    SubPackage,
}

/// <summary>Something without which a package must not be checked out.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record MissingFromPackage(PackageRule Rule, string Message)
{
    /// <summary>How many performances, or sub packages, are missing; 0 where the rule counts none.</summary>
    public int Count { get; init; }

    /// <summary>The performance group; null where it is about the whole package.</summary>
    public int? PerformanceGroupId { get; init; }

    /// <summary>The sub package that is missing, or in which something is missing; null for other packages.</summary>
    public int? SubPackageId { get; init; }

    /// <summary>The performances that are missing, or from which to choose those that are.</summary>
    public IReadOnlyList<int> PerformanceIds { get; init; } = [];
}
