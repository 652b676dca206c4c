using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>What a visitor does with packages, and their ids in the built-in theatre.</summary>
internal static class PackageCalls
{
    /// <summary>Three given evenings: 4712 and 4714 of group 91, 4718 of group 92.</summary>
    public const int HouseAndStudio = 804;

    /// <summary>Four of seven: one at least of group 93, two at most of group 94.</summary>
    public const int FourOfSeven = 805;

    /// <summary>807 and 808.</summary>
    public const int WholeSeason = 806;

    public const int OpeningNight = 807;

    public const int ComedyAndDrama = 808;

    public const int Under26 = 2;

    /// <summary>The built-in theatre with three seats left on an evening, none of them in zone A.</summary>
    public static Theatre SoldOutOn(int performance)
    {
        var theatre = Theatre.BuiltIn();
        return theatre with
        {
            Performances = [.. theatre.Performances.Select(p => p.Id == performance ? p with { SoldShare = 1 } : p)],
        };
    }

    public static Task<Answer> AddToPackageAsync(
        this WebVisitor visitor,
        int package,
        int performance,
        int group,
        int line = 0,
        int seats = 2,
        int zone = Evenings.ZoneA,
        string priceType = "1",
        string? requested = null,
        string? requests = null
    ) =>
        visitor.PostAsync(
            "Web/Cart/@/Packages/Nfs",
            new
            {
                NFSPackageLineItemId = line,
                PriceType = priceType,
                PackageId = package,
                PerformanceId = performance,
                PerformanceGroupId = group,
                NumberOfSeats = seats,
                ZoneId = performance is 4717 or 4718 ? 0 : zone,
                RequestedSeats = requested,
                LeaveSingleSeats = true,
                SpecialRequests = requests,
            }
        );

    /// <summary>Adds evenings, each with the group it is chosen from, and gets all their seats; the package's line item.</summary>
    public static async Task<int> ChooseAsync(
        this WebVisitor visitor,
        int package,
        params (int Performance, int Group)[] evenings
    )
    {
        var line = 0;
        foreach (var (performance, group) in evenings)
        {
            var added = (
                await visitor.AddToPackageAsync(package, performance, group, line)
            ).Read<AddNFSPackagePerformanceItemResponse>();
            Assert.That(added.SeatsReserved, Is.EqualTo(2));
            line = added.NFSPackageLineItemId!.Value;
        }

        return line;
    }

    public static Task<Answer> AddPartAsync(
        this WebVisitor visitor,
        int part,
        int line = 0,
        int seats = 2,
        string priceType = "1",
        string? requested = null
    ) =>
        visitor.PostAsync(
            "Web/Cart/@/Packages/Super",
            new
            {
                SuperPackageLineItemId = line,
                PriceType = priceType,
                SubPackageId = part,
                NumberOfSeats = seats,
                ZoneId = Evenings.ZoneA,
                RequestedSeats = requested,
                LeaveSingleSeats = true,
            }
        );

    /// <summary>Adds both parts of the super package; its line item.</summary>
    public static async Task<int> AddWholeSeasonAsync(this WebVisitor visitor)
    {
        var first = (await visitor.AddPartAsync(OpeningNight)).Read<AddSubPackageItemResponse>();
        var line = first.SuperPackageLineItemId!.Value;
        (await visitor.AddPartAsync(ComedyAndDrama, line)).Read<AddSubPackageItemResponse>();
        return line;
    }

    public static async Task<CartValidationResponse> ValidatePackagesAsync(this WebVisitor visitor) =>
        (
            await visitor.PostAsync(
                "Web/Cart/@/Validate",
                new
                {
                    ValidateSuperPackages = true,
                    ValidateFSPackages = true,
                    ValidateNFSPackages = true,
                }
            )
        ).Read<CartValidationResponse>();

    /// <summary>The one package in the cart.</summary>
    public static async Task<CartProductPackage> PackageAsync(this WebVisitor visitor) =>
        (await visitor.CartAsync()).Products.Single().Package!;

    public static CartLineItem EveningOf(this CartProductPackage package, int performance) =>
        package.LineItems.Single(l => l.Performance!.Id == performance);

    /// <summary>Pays cash and checks out; the order's id.</summary>
    public static async Task<int> PayAndCheckOutAsync(this WebVisitor visitor)
    {
        await visitor.PayCashAsync();
        Assert.That((await visitor.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));
        return (await visitor.SessionAsync()).OrderId;
    }
}
