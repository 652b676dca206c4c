using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Seat maps: every seat with its status for a mode of sale and a buyer, and counts of what is free.</summary>
internal static class SeatEndpoints
{
    private const string EveryPriceType = "All";

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetPerformanceSeats", static call => Seats(OfPerformance(call)));
        endpoints.Map("Txn.GetPerformanceSeatSummaries", static call => Counts(OfPerformance(call)));
        endpoints.Map("Txn.GetPackageSeats", static call => Seats(OfPackage(call)));
        endpoints.Map("Txn.GetPackageSeatSummaries", static call => Counts(OfPackage(call)));
    }

    private static Buyer BuyerOf(Call call) =>
        call.Catalogue.Buyer(call.RequiredId("modeOfSaleId"), call.RequiredId("constituentId"));

    private static IEnumerable<SeatState> OfPerformance(Call call)
    {
        var buyer = BuyerOf(call);
        var performance = call.Catalogue.Performance(call.Id("performanceId"));
        IReadOnlyList<SeatState> seats = call.Simulation.InventoryOf(performance.Id) is SeatInventory inventory
            ? inventory.Look(buyer)
            : [];
        return Filter(call, seats, call.Catalogue.PricesOf(performance.Id), buyer);
    }

    private static IEnumerable<SeatState> OfPackage(Call call)
    {
        var buyer = BuyerOf(call);
        var package = call.Catalogue.Package(call.Id("packageId"));
        RequireFixedSeats(package);
        var prices = call.Catalogue.PricesOf(package.PerformanceIds[0], package.Id);
        return Filter(call, call.Simulation.SeatsOf(package).Look(buyer), prices, buyer);
    }

    private static void RequireFixedSeats(PackageEntry package)
    {
        if (!package.IsFixedSeat)
        {
            throw ServiceFault.Rejected(
                $"Package {package.Id} is no fixed-seat package, so it has no seats of its own: ask for those of {(package.IsSuper ? $"packages {string.Join(", ", package.SubPackageIds)}" : $"performances {string.Join(", ", package.PerformanceIds)}")}."
            );
        }
    }

    private static IEnumerable<SeatState> Filter(
        Call call,
        IEnumerable<SeatState> seats,
        IEnumerable<PriceEntry> prices,
        Buyer buyer
    )
    {
        var (zones, sections) = (call.QueryIds("zoneIds"), call.QueryIds("sectionIds"));
        var screens = call.QueryIds("screenIds");
        var nonSeats = call.QueryFlag("returnNonSeats");
        var sold = ZonesSold(call, prices, buyer);
        return seats
            .Where(s =>
                (s.Place.IsSeat ? zones.Admits(s.Place.ZoneId) : nonSeats)
                && sections.Admits(s.Place.SectionId)
                && screens.Admits(s.Place.ScreenId)
            )
            .Select(s =>
                s.StatusId == SeatStatusIds.Available && sold?.Contains(s.Place.ZoneId) is false && s.Place.IsSeat
                    ? s with
                    {
                        StatusId = SeatStatusIds.NotInAllocation,
                    }
                    : s
            );
    }

    // The zones in which one of the price types asked for is sold to this buyer; null where nobody asked.
    private static HashSet<int>? ZonesSold(Call call, IEnumerable<PriceEntry> prices, Buyer buyer)
    {
        var asked = call.QueryTexts("checkPriceTypeIds");
        if (asked.Count == 0)
        {
            return null;
        }

        var types = asked.Contains(EveryPriceType, StringComparer.OrdinalIgnoreCase)
            ? buyer.ModeOfSale.PriceTypeIds
            : call.QueryIds("checkPriceTypeIds");
        return
        [
            .. prices
                .Where(p =>
                    p.Enabled && types.Contains(p.PriceTypeId) && call.Catalogue.IsOffered(p.PriceTypeId, buyer)
                )
                .Select(p => p.ZoneId),
        ];
    }

    private static Reply Seats(IEnumerable<SeatState> seats) => Reply.List(seats.Select(Seat));

    private static Seat Seat(SeatState seat) =>
        new()
        {
            Id = seat.Place.Id,
            SectionId = seat.Place.SectionId,
            SeatRow = seat.Place.Row,
            SeatNumber = seat.Place.Number,
            ZoneId = seat.Place.ZoneId,
            AllocationId = seat.Place.AllocationId,
            SeatTypeId = seat.Place.SeatTypeId,
            LogicalSeatRow = seat.Place.LogicalRow,
            LogicalSeatNumber = seat.Place.LogicalNumber,
            XPosition = seat.Place.X,
            YPosition = seat.Place.Y,
            IsSeat = seat.Place.IsSeat,
            SeatStatusId = seat.StatusId,
            AisleIndicator = seat.Place.Aisle,
            HasStairs = seat.Place.HasStairs,
            ScreenId = seat.Place.ScreenId,
            DisplayLetter = seat.Place.DisplayLetter,
            HoldCodeId = seat.HoldCodeId,
        };

    private static Reply Counts(IEnumerable<SeatState> seats) =>
        Reply.List(
            seats
                .Where(s => s.Place.IsSeat)
                .GroupBy(s => (s.Place.ScreenId, s.Place.SectionId, s.Place.ZoneId))
                .Select(group => new SeatSummary
                {
                    ScreenId = group.Key.ScreenId,
                    SectionId = group.Key.SectionId,
                    ZoneId = group.Key.ZoneId,
                    AvailableCount = group.Count(s => s.StatusId == SeatStatusIds.Available),
                })
        );
}
