namespace Tessitura.Client.Tool;

/// <summary>Says in which answers the ids stand that a read needs.</summary>
internal sealed class IdSources(IReadOnlyList<ContractOperation> operations)
{
    private const string Id = "Id";

    private static readonly IReadOnlyList<IdSource> Performances =
    [
        new("Txn.SearchPerformances", "PerformanceId"),
        new("Txn.GetPerformances", Id),
        new("Txn.GetPerformanceSummaries", Id),
    ];

    private static readonly IReadOnlyList<IdSource> Packages =
    [
        new("Txn.SearchPackages", "PackageId"),
        new("Txn.GetPackages", Id),
        new("Txn.GetPackageSummaries", Id),
    ];

    private static readonly Dictionary<string, IReadOnlyList<IdSource>> ByParameter = new(StringComparer.Ordinal)
    {
        ["performanceId"] = Performances,
        ["performanceIds"] = Performances,
        ["productionElementIds"] = Performances,
        ["packageId"] = Packages,
        ["packageIds"] = Packages,
        ["seasonId"] =
        [
            new("Txn.SearchPackages", "Season.Id"),
            new("Txn.SearchPerformances", "Season.Id"),
            new("ReferenceData.GetSeasons", Id),
        ],
        ["modeOfSaleId"] = [new("Txn.GetModesOfSale", Id), new("Txn.GetModeOfSaleSummaries", Id)],
        ["facilityId"] = [new("Txn.GetFacilities", Id), new("Txn.GetFacilitySummaries", Id)],
        ["salesLayoutId"] = [new("Txn.GetModesOfSale", "DefaultSalesLayoutId")],
        ["zoneMapId"] = [new("Txn.GetZones", "ZoneMapId"), new("Txn.GetZoneSummaries", "ZoneMapId")],
        ["zoneId"] = [new("Txn.GetZones", Id), new("Txn.GetZoneSummaries", Id)],
        ["productionSeasonIds"] = [new("Txn.GetProductionSeasons", Id), new("Txn.GetProductionSeasonSummaries", Id)],
        ["performancePriceTypeIds"] = [new("Txn.GetPerformancePriceTypes", Id)],
        ["performancePriceIds"] = [new("Txn.GetPerformancePriceSetups", Id)],
        ["packagePriceTypeId"] = [new("Txn.GetPackagePriceTypes", Id)],
        ["keywordId"] = [new("ReferenceData.GetKeywords", Id)],
        ["questionId"] = [new("ReferenceData.GetSurveyQuestions", Id)],
        ["keys"] = [new("ReferenceData.GetSystemDefaults", "FieldName")],
        ["cardReaderTypeId"] = [new("ReferenceData.GetCardReaderTypes", Id)],
        ["orderId"] = [new("Session.OrderSearch", "OrderId")],
        ["variableName"] = [new("Session.GetVariables", "Name")],
    };

    /// <summary>The answers to look into, the best first; empty where no read gives such an id.</summary>
    public IReadOnlyList<IdSource> Of(ContractOperation operation, ContractParameter parameter)
    {
        if (ByParameter.TryGetValue(parameter.WireName, out var sources))
        {
            return sources;
        }

        // The row of a list: /TXN/Fees/{id} after /TXN/Fees, and WebContentTypes/Data?id= after WebContentTypes.
        var list = operation.Route[..operation.Route.LastIndexOf('/')];
        return
        [
            .. operations
                .Where(other =>
                    other.Verb == "GET"
                    && other.Result?.IsList is true
                    && (other.Route == list || other.Route == list + "/Summary")
                )
                .OrderBy(other => other.Route.Length)
                .Select(other => new IdSource(other.FullName, Id)),
        ];
    }
}
