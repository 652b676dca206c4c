using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>Sells a part of an evening before anybody comes: the same seats for the same performance every time.</summary>
internal sealed class EarlierSales(Catalogue catalogue)
{
    private const int LeftWhenSoldOut = 3;

    private readonly FrozenSet<int> _blackouts = catalogue
        .HoldCodes.Where(code => code.IsBlackout)
        .Select(code => code.Id)
        .ToFrozenSet();

    public Inventory InventoryOf(PerformanceEntry performance)
    {
        if (performance.Facility.IsGeneralAdmission)
        {
            var floor = new CapacityInventory(performance);
            floor.Take((int)(floor.Capacity * performance.SoldShare), SeatOwner.EarlierSales);
            return floor;
        }

        var seats = new SeatInventory(performance, _blackouts);
        if (performance.SoldShare >= 1)
        {
            SellOut(seats);
        }
        else
        {
            SellParties(seats, performance.SoldShare);
        }

        return seats;
    }

    private static void SellOut(SeatInventory seats) =>
        seats.Assign(
            ForSale(seats.Plan.Places).SkipLast(LeftWhenSoldOut),
            SeatOwner.EarlierSales,
            SeatClaim.ReservedPaid
        );

    // Parties of two to four side by side, as people come.
    private static void SellParties(SeatInventory seats, double share)
    {
        var random = new Random(seats.Performance.Id);
        foreach (var row in seats.Plan.Rows)
        {
            for (var i = 0; i < row.Count; )
            {
                var party = Math.Min(random.Next(2, 5), row.Count - i);
                if (random.NextDouble() < share)
                {
                    var claim = random.Next(10) switch
                    {
                        < 7 => SeatClaim.ReservedPaid,
                        < 9 => SeatClaim.Ticketed,
                        _ => SeatClaim.ReservedUnpaid,
                    };
                    seats.Assign(ForSale(row.Skip(i).Take(party)), SeatOwner.EarlierSales, claim);
                }

                i += party;
            }
        }
    }

    private static IEnumerable<int> ForSale(IEnumerable<Place> places) =>
        places.Where(p => p.IsSeat && p.HoldCodeId == 0 && p.AllocationId == 0 && IsForAnybody(p)).Select(p => p.Id);

    private static bool IsForAnybody(Place place) =>
        place.SeatTypeId is SeatTypeIds.Standard or SeatTypeIds.RestrictedView;
}
