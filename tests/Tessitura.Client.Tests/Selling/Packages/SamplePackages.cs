namespace Tessitura.Client.Tests.Selling;

/// <summary>The packages of the built-in theatre, and what tests do with them.</summary>
internal static class SamplePackages
{
    /// <summary>The same seats on 4714 and 4715.</summary>
    public const int FixedSeat = 802;

    /// <summary>4712 and 4714 in the main house (group 91), 4718 in the studio (group 92).</summary>
    public const int NonFixedSeat = 804;

    /// <summary>Four of seven: an opera at least (93: 4711, 4712), two plays at most (94: 4713, 4714, 4715), Late Strings (95: 4717, 4718).</summary>
    public const int Flex = 805;

    /// <summary>Sub packages 807 (4711, 4714) and 808 (4713, 4715).</summary>
    public const int Super = 806;

    public const int FirstSub = 807;
    public const int SecondSub = 808;

    public const int StudioZone = 6;

    public static PackageSeats TwoSeats { get; } = PackageSeats.BestSeats(BoxOffice.Zone, PriceTypes.Each(1, seats: 2));

    public static PackageSeats TwoInTheStudio { get; } =
        PackageSeats.BestSeats(StudioZone, PriceTypes.Each(1, seats: 2));

    public static async Task<Reservation> TakeFixedAsync(IWebSession visit) =>
        await (await visit.StartPackageAsync(FixedSeat)).AddAllPerformancesAsync(TwoSeats);

    public static async Task<Reservation> BeginFlexAsync(IWebSession visit) =>
        await (await visit.StartPackageAsync(Flex)).AddPerformanceAsync(4711, TwoSeats);

    public static async Task<Reservation> AddToFlexAsync(IWebSession visit) =>
        await (await visit.FindPackagesAsync()).Single().AddPerformanceAsync(4713, TwoSeats);

    public static async Task<Reservation> BeginNonFixedSeatAsync(IWebSession visit) =>
        await (await visit.StartPackageAsync(NonFixedSeat)).AddPerformanceAsync(4712, TwoSeats);

    public static async Task<Reservation> BeginSuperAsync(IWebSession visit) =>
        await (await visit.StartPackageAsync(Super)).AddSubPackageAsync(FirstSub, TwoSeats);

    public static async Task<Reservation> AddToSuperAsync(IWebSession visit) =>
        await (await visit.FindPackagesAsync()).Single().AddSubPackageAsync(SecondSub, TwoSeats);

    /// <summary>A whole flex package.</summary>
    public static async Task<IPackageSelection> FillFlexAsync(IWebSession visit)
    {
        var selection = await visit.StartPackageAsync(Flex);
        foreach (var performance in new[] { 4711, 4712, 4713, 4714 })
        {
            await selection.AddPerformanceAsync(performance, TwoSeats);
        }

        return selection;
    }
}
