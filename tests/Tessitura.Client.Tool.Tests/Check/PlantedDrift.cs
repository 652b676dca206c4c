using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

/// <summary>A drift that a test plants, and whether the SDK breaks on it.</summary>
internal sealed record PlantedDrift(string Operation, DriftKind Kind, string Member, bool Breaks)
{
    /// <summary>Fifty of all kinds, over members of all types, in answers of all groups.</summary>
    public static IReadOnlyList<PlantedDrift> Fifty { get; } =
    [
        new("Txn.GetFees", DriftKind.Renamed, "Description", true),
        new("Txn.GetFacilities", DriftKind.Renamed, "SeatMap", true),
        new("Txn.GetPerformances", DriftKind.Renamed, "Facility.Description", true),
        new("Txn.GetPerformancePrices", DriftKind.Renamed, "Price", true),
        new("Txn.GetPerformanceSeats", DriftKind.Renamed, "SeatRow", true),
        new("Txn.GetSalesLayout", DriftKind.Renamed, "SalesLayoutButtons.Caption1", true),
        new("ReferenceData.GetCountries", DriftKind.Renamed, "IsoAlpha2Code", true),
        new("Txn.GetFees", DriftKind.Missing, "FeeAmount", false),
        new("Txn.GetPerformancePrices", DriftKind.Missing, "ZoneId", true),
        new("Txn.GetPerformancePriceSetups", DriftKind.Missing, "MinPrice", true),
        new("Txn.GetZones", DriftKind.Missing, "Rank", true),
        new("ReferenceData.GetSeasons", DriftKind.Missing, "EndDateTime", false),
        new("Txn.GetArtists", DriftKind.Missing, "LastName", false),
        new("Diagnostics.GetStatus", DriftKind.Missing, "Dependencies.Name", false),
        new("Txn.GetHoldCodes", DriftKind.Added, "Surprise", false),
        new("Txn.GetPerformances", DriftKind.Added, "ProductionSeason.Season.Surprise", false),
        new("Txn.GetFacilityScreens", DriftKind.Added, "Screens.HouseMapRectangles.Surprise", false),
        new("ReferenceData.GetTimeSlots", DriftKind.Added, "Surprise", false),
        new("Session.Get", DriftKind.Added, "Surprise", false),
        new("Txn.GetPriceTypeDetails", DriftKind.Added, "Zones.Surprise", false),
        new("Txn.GetPerformancePrices", DriftKind.Null, "PerformanceId", false),
        new("Txn.GetPerformancePrices", DriftKind.Null, "Enabled", false),
        new("Txn.GetPackagePrices", DriftKind.Null, "MinPrice", true),
        new("Txn.GetPerformanceSummaries", DriftKind.Null, "PerformanceDateTime", true),
        new("Txn.GetProductionSeasons", DriftKind.Null, "Id", false),
        new("Txn.GetZone", DriftKind.Null, "ZoneMapId", false),
        new("Txn.GetPriceTypes", DriftKind.NumberAsText, "Id", true),
        new("Txn.GetPackage", DriftKind.NumberAsText, "MinimumPerformances", true),
        new("Txn.GetFee", DriftKind.NumberAsText, "FeeAmount", true),
        new("Txn.GetPerformanceSeats", DriftKind.NumberAsText, "XPosition", true),
        new("ReferenceData.GetKeywords", DriftKind.NumberAsText, "Category.Id", true),
        new("Txn.GetModeOfSale", DriftKind.NumberAsText, "Category.Sequence", true),
        new("Txn.GetPerformanceZoneAvailabilities", DriftKind.NumberAsText, "Zone.ZoneGroup.Id", true),
        new("Txn.GetPerformanceSeats", DriftKind.TextAsNumber, "SeatNumber", false),
        new("Txn.GetPaymentMethods", DriftKind.TextAsNumber, "Description", false),
        new("Txn.GetProductions", DriftKind.TextAsNumber, "Title.Description", false),
        new("ReferenceData.GetCountries", DriftKind.TextAsNumber, "PhoneCode", false),
        new("Txn.GetTitles", DriftKind.TextAsNumber, "Author", false),
        new("Session.GetDeliveryMethods", DriftKind.TextAsNumber, "Description", false),
        new("Txn.GetPerformances", DriftKind.DateWithoutOffset, "Date", false),
        new("Txn.SearchPerformances", DriftKind.DateWithoutOffset, "PerformanceDate", false),
        new("ReferenceData.GetSeasons", DriftKind.DateWithoutOffset, "StartDateTime", false),
        new("Txn.GetPackage", DriftKind.DateWithoutOffset, "PackageDateTime", false),
        new("Diagnostics.GetStatus", DriftKind.DateWithoutOffset, "TimeStamp", false),
        new("Txn.GetPerformances", DriftKind.CamelCase, "Status", false),
        new("Txn.GetFacility", DriftKind.CamelCase, "Theater.Description", false),
        new("Txn.GetWebContents", DriftKind.CamelCase, "WebContents.Owner.ElementId", false),
        new("ReferenceData.GetTimeSlots", DriftKind.CamelCase, "EndTime", false),
        new("Txn.GetPerformancePriceTypes", DriftKind.CamelCase, "PerformancePrices.Price", false),
        new("Diagnostics.GetSeatServerStatus", DriftKind.CamelCase, "IsListening", false),
    ];

    /// <summary>How the report tells it.</summary>
    public Found Finding =>
        new(
            Operation,
            Member,
            Kind switch
            {
                DriftKind.Renamed => "renamed",
                DriftKind.Missing => "missing",
                DriftKind.Added => "unknown",
                DriftKind.Null => "null",
                DriftKind.NumberAsText => "numberAsText",
                DriftKind.TextAsNumber => "textAsNumber",
                DriftKind.DateWithoutOffset => "dateWithoutOffset",
                _ => "otherCasing",
            },
            Breaks
        );

    public MemberDrift Drift => new(Kind, Member);

    /// <summary>Lets all of them happen to every answer.</summary>
    public static void PlantIn(TessituraSimulator simulator, IEnumerable<PlantedDrift> drifts)
    {
        foreach (var operation in drifts.GroupBy(drift => drift.Operation))
        {
            simulator.Faults.Always(operation.Key, Fault.Drifts([.. operation.Select(drift => drift.Drift)]));
        }
    }
}
