using static Tessitura.Client.AspNetCore.QueryParameter;

namespace Tessitura.Client.AspNetCore;

/// <summary>The 21 calls, in the order of the front end's description; nothing else is passed on.</summary>
internal static class SeatCurveRoutes
{
    public static IReadOnlyList<SeatCurveRoute> All { get; } =
    [
        new(
            "DELETE",
            "/Web/Cart/{sessionKey}/Packages/Fixed/{packageId:int}/{lineItemId:int}",
            "Cart.RemovePackageItem"
        ),
        new("DELETE", "/Web/Cart/{sessionKey}/Tickets/{performanceId:int}/{lineItemId:int}", "Cart.RemoveTickets"),
        new("GET", "/ReferenceData/SeatStatuses", "ReferenceData.GetSeatStatuses", Flag("maintenanceMode")),
        new("GET", "/ReferenceData/Sections", "ReferenceData.GetSections", Id("seatMapId"), Flag("maintenanceMode")),
        new("GET", "/TXN/Facilities/{facilityId:int}/Screens", "Txn.GetFacilityScreens"),
        new("GET", "/TXN/Packages/{packageId:int}", "Txn.GetPackage"),
        new("GET", "/TXN/Packages/{packageId:int}/Prices", "Txn.GetPackagePrices", Prices),
        new("GET", "/TXN/Packages/{packageId:int}/Seats", "Txn.GetPackageSeats", Seats) { ShowsAvailability = true },
        new("GET", "/TXN/Performances/{performanceId:int}", "Txn.GetPerformance"),
        new("GET", "/TXN/Performances/{performanceId:int}/Seats", "Txn.GetPerformanceSeats", Seats)
        {
            ShowsAvailability = true,
        },
        new("GET", "/TXN/Performances/Summary", "Txn.GetPerformanceSummaries", Summary),
        new("GET", "/TXN/Performances/Prices", "Txn.GetPerformancePrices", Prices),
        new("GET", "/TXN/Performances/ZoneAvailabilities", "Txn.GetPerformanceZoneAvailabilities", Availabilities)
        {
            ShowsAvailability = true,
        },
        new("GET", "/TXN/PriceTypes/Details", "Txn.GetPriceTypeDetails", PriceTypes),
        new("GET", "/TXN/WebContents", "Txn.GetWebContents", Contents),
        new("GET", "/Web/Session/{sessionKey}", "Session.Get"),
        new("GET", "/Web/Cart/{sessionKey}", "Cart.Get", Ids("messageTypes"), Flag("savedCart")),
        new("POST", "/Web/Cart/{sessionKey}/Packages/Fixed", "Cart.AddPackageItem") { ReservesSeats = true },
        new("POST", "/Web/Cart/{sessionKey}/Tickets", "Cart.ReserveTickets") { ReservesSeats = true },
        new("POST", "/Web/Session", "Session.CreateSession") { OpensSession = true },
        new("POST", "/Web/Session/{sessionKey}/PromoCode", "Session.GetPromoCode") { FindsPromoCode = true },
    ];

    private static QueryParameter[] Prices =>
        [
            Moment("asOfDateTime"),
            Id(ModeOfSale),
            Id("priceTypeId"),
            Flag("expandPerformancePriceType"),
            Flag("includeOnlyBasePrice"),
            Id(Source),
            Ids("performanceIds"),
        ];

    private static QueryParameter[] Seats =>
        [
            RequiredId(ModeOfSale),
            RequiredId(Constituent),
            Ids("zoneIds"),
            Ids("sectionIds"),
            Ids("screenIds"),
            IdsOrAll("checkPriceTypeIds"),
            Flag("returnNonSeats"),
        ];

    private static QueryParameter[] Summary => [Ids("performanceIds"), Id("seasonId"), Id("productionSeasonId")];

    private static QueryParameter[] Availabilities => [Ids("performanceIds"), Id(ModeOfSale), Id(Constituent)];

    private static QueryParameter[] PriceTypes =>
        [Ids("performanceIds"), Id("packageId"), Id(ModeOfSale), Id(Source), Moment("orderDateTime")];

    private static QueryParameter[] Contents =>
        [Ids("productionElementIds"), Ids("packageIds"), Ids("contentTypeIds"), Flag("showAll")];
}
