using System.Globalization;

namespace Tessitura.Client;

/// <summary>Which seats, for whom, and sold how.</summary>
public sealed record SeatMapRequest
{
    private SeatMapRequest() { }

    /// <summary>The performance; null for a package.</summary>
    public int? PerformanceId { get; private init; }

    /// <summary>The package; null for a performance.</summary>
    public int? PackageId { get; private init; }

    /// <summary>The mode of sale that decides about availability and prices.</summary>
    public int ModeOfSaleId { get; private init; }

    /// <summary>The buyer, who may see more seats than others; 0 for anybody.</summary>
    public int ConstituentId
    {
        get;
        init =>
            field = value >= 0 ? value : throw OutOfRange(value, nameof(ConstituentId), "0 for anybody, or positive");
    }

    /// <summary>The source of an offer, such as a promotion's; null for none.</summary>
    public int? SourceId
    {
        get;
        init =>
            field = value is null or > 0
                ? value
                : throw OutOfRange(value, nameof(SourceId), "positive, or null for none");
    }

    /// <summary>Price types to offer; free seats sold at none of them become <see cref="SeatAvailability.NotOffered"/>. Null for all of the mode of sale.</summary>
    public IReadOnlyList<int>? PriceTypeIds
    {
        get;
        init => field = Ids(value, nameof(PriceTypeIds));
    }

    /// <summary>Keeps the seats of these zones; null for all.</summary>
    public IReadOnlyList<int>? ZoneIds
    {
        get;
        init => field = Ids(value, nameof(ZoneIds));
    }

    /// <summary>Keeps the places of these sections; null for all.</summary>
    public IReadOnlyList<int>? SectionIds
    {
        get;
        init => field = Ids(value, nameof(SectionIds));
    }

    /// <summary>Keeps the places of these screens; null for all.</summary>
    public IReadOnlyList<int>? ScreenIds
    {
        get;
        init => field = Ids(value, nameof(ScreenIds));
    }

    /// <summary>
    /// The seat types that are places for wheelchairs; null takes those whose row in <c>ReferenceData/SeatCodes</c> speaks
    /// of a wheelchair, since the service has no mark for them.
    /// </summary>
    public IReadOnlyList<int>? WheelchairSeatTypeIds
    {
        get;
        init => field = Ids(value, nameof(WheelchairSeatTypeIds));
    }

    /// <summary>The seat types of those who come with a wheelchair user; null takes those whose row speaks of a companion or a carer.</summary>
    public IReadOnlyList<int>? CompanionSeatTypeIds
    {
        get;
        init => field = Ids(value, nameof(CompanionSeatTypeIds));
    }

    /// <summary>The seat types that do not see everything; null takes those whose row speaks of a restricted, limited, partial or obstructed view.</summary>
    public IReadOnlyList<int>? RestrictedViewSeatTypeIds
    {
        get;
        init => field = Ids(value, nameof(RestrictedViewSeatTypeIds));
    }

    /// <summary>The seats of a performance.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="modeOfSaleId">The mode of sale.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static SeatMapRequest ForPerformance(int performanceId, int modeOfSaleId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(performanceId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(modeOfSaleId);
        return new SeatMapRequest { PerformanceId = performanceId, ModeOfSaleId = modeOfSaleId };
    }

    /// <summary>The seats of a fixed-seat package: free are those that are free on every evening.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="modeOfSaleId">The mode of sale.</param>
    /// <exception cref="ArgumentOutOfRangeException">An id is not positive.</exception>
    public static SeatMapRequest ForPackage(int packageId, int modeOfSaleId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(packageId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(modeOfSaleId);
        return new SeatMapRequest { PackageId = packageId, ModeOfSaleId = modeOfSaleId };
    }

    // A copy, so that a list changed later changes nothing here.
    private static IReadOnlyList<int>? Ids(IReadOnlyList<int>? ids, string member)
    {
        if (ids is null)
        {
            return null;
        }

        int[] copy = [.. ids];
        return copy.Length > 0 && Array.TrueForAll(copy, id => id > 0)
            ? Array.AsReadOnly(copy)
            : throw new ArgumentException(
                $"{member} must hold at least one id, all positive, or be null for all.",
                member
            );
    }

    private static ArgumentOutOfRangeException OutOfRange(int? value, string member, string allowed) =>
        new(member, value, string.Create(CultureInfo.InvariantCulture, $"{member} is {value}; it must be {allowed}."));
}
