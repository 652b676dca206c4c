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
        new("GET", "/ReferenceData/SeatStatuses", "ReferenceData.GetSeatStatuses", "maintenanceMode"),
        new("GET", "/ReferenceData/Sections", "ReferenceData.GetSections", "seatMapId", "maintenanceMode"),
        new("GET", "/TXN/Facilities/{facilityId:int}/Screens", "Txn.GetFacilityScreens"),
        new("GET", "/TXN/Packages/{packageId:int}", "Txn.GetPackage"),
        new("GET", "/TXN/Packages/{packageId:int}/Prices", "Txn.GetPackagePrices", [.. Prices, "performanceIds"]),
        new("GET", "/TXN/Packages/{packageId:int}/Seats", "Txn.GetPackageSeats", Seats),
        new("GET", "/TXN/Performances/{performanceId:int}", "Txn.GetPerformance"),
        new("GET", "/TXN/Performances/{performanceId:int}/Seats", "Txn.GetPerformanceSeats", Seats),
        new("GET", "/TXN/Performances/Summary", "Txn.GetPerformanceSummaries", Summary),
        new("GET", "/TXN/Performances/Prices", "Txn.GetPerformancePrices", [.. Prices, "performanceIds"]),
        new("GET", "/TXN/Performances/ZoneAvailabilities", "Txn.GetPerformanceZoneAvailabilities", Availabilities),
        new("GET", "/TXN/PriceTypes/Details", "Txn.GetPriceTypeDetails", PriceTypes),
        new("GET", "/TXN/WebContents", "Txn.GetWebContents", Contents),
        new("GET", "/Web/Session/{sessionKey}", "Session.Get"),
        new("GET", "/Web/Cart/{sessionKey}", "Cart.Get", "messageTypes", "savedCart"),
        new("POST", "/Web/Cart/{sessionKey}/Packages/Fixed", "Cart.AddPackageItem"),
        new("POST", "/Web/Cart/{sessionKey}/Tickets", "Cart.ReserveTickets"),
        new("POST", "/Web/Session", "Session.CreateSession"),
        new("POST", "/Web/Session/{sessionKey}/PromoCode", "Session.GetPromoCode"),
    ];

    private static string[] Prices =>
        [
            "asOfDateTime",
            "modeOfSaleId",
            "priceTypeId",
            "expandPerformancePriceType",
            "includeOnlyBasePrice",
            "sourceId",
        ];

    private static string[] Seats =>
        ["modeOfSaleId", "constituentId", "zoneIds", "sectionIds", "screenIds", "checkPriceTypeIds", "returnNonSeats"];

    private static string[] Summary => ["performanceIds", "seasonId", "productionSeasonId"];

    private static string[] Availabilities => ["performanceIds", "modeOfSaleId", "constituentId"];

    private static string[] PriceTypes => ["performanceIds", "packageId", "modeOfSaleId", "sourceId", "orderDateTime"];

    private static string[] Contents => ["productionElementIds", "packageIds", "contentTypeIds", "showAll"];
}
