namespace Tessitura.Client;

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
