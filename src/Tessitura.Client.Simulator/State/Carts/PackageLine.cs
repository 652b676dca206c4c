namespace Tessitura.Client.Simulator;

/// <summary>A package in a cart; its evenings are lines of their own.</summary>
internal sealed record PackageLine(int Id, PackageEntry Package)
{
    /// <summary>The line of the super package that it is a part of; 0 where it is none.</summary>
    public int SuperLineId { get; init; }

    public int SourceId { get; init; }

    public bool IsSaved { get; init; }
}

/// <summary>Which calls of the cart serve which kind of package.</summary>
internal static class PackageRules
{
    public const string FixedSeat = "Packages/Fixed";
    public const string OneByOne = "Packages/Nfs";
    public const string Super = "Packages/Super";

    /// <summary>Refuses a package that other calls serve, and names them.</summary>
    public static void RequireServed(PackageEntry package, string route)
    {
        var (served, kind) = package switch
        {
            { IsSub: true } => (Super, $"a part of super package {package.SuperPackageId}"),
            { IsSuper: true } => (Super, "a super package"),
            { IsFlex: true } => (OneByOne, "a flex package"),
            { IsSeatedOneByOne: true } => (OneByOne, "a non-fixed-seat package"),
            _ => (FixedSeat, "a fixed-seat package"),
        };
        if (served != route)
        {
            throw ServiceFault.Rejected($"Package {package.Id} is {kind}: use {served}.");
        }
    }
}
