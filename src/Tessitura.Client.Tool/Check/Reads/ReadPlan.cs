using System.Globalization;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>Which operations are asked, in which order, and with which ids.</summary>
internal sealed class ReadPlan
{
    private const string Anybody = "0";
    private const int MostTries = 3;

    // What the rest hangs on comes first, and what needs a session last.
    private static readonly string[] First =
    [
        "Diagnostics.GetStatus",
        "Diagnostics.GetSeatServerStatus",
        "Diagnostics.Ping",
        "Txn.SearchPerformances",
        "Txn.GetModesOfSale",
        "Txn.SearchPackages",
    ];

    // Optional, but without them a house answers all that it ever played.
    private static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal)
    {
        "performanceId",
        "performanceIds",
        "performancePriceIds",
        "performancePriceTypeIds",
        "productionElementIds",
    };

    private static readonly HashSet<string> OfOnePerformance = new(StringComparer.Ordinal)
    {
        "performanceId",
        "performanceIds",
        "productionElementIds",
    };

    // These two come together or not at all.
    private static readonly HashSet<string> OfModeOfSale = new(StringComparer.Ordinal)
    {
        "modeOfSaleId",
        "constituentId",
    };

    private readonly CheckSettings _settings;
    private readonly FoundIds _found;
    private readonly IdSources _sources;
    private readonly SearchBodies _bodies;

    public ReadPlan(Contract contract, CheckSettings settings, FoundIds found, TimeProvider time)
    {
        (_settings, _found) = (settings, found);
        _sources = new IdSources([.. contract.Operations]);
        _bodies = new SearchBodies(time);
        Operations =
        [
            .. contract
                .Operations.Where(IsAsked)
                .OrderBy(operation => operation.NeedsSession)
                .ThenBy(operation =>
                    Array.IndexOf(First, operation.FullName) is >= 0 and var place ? place : First.Length
                ),
        ];
    }

    /// <summary>The reads, in the order in which to ask. Nothing else is ever sent, but for the opening of a session where one is wanted.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>The requests to try, each if the one before found no rows; empty where an id is still missing.</summary>
    public IReadOnlyList<ReadRequest> RequestsFor(ContractOperation operation)
    {
        if (operation.Body is not null)
        {
            return
            [
                .. _bodies
                    .Of(operation.FullName, name => ValuesOf(operation, name).FirstOrDefault())
                    .Select(body => new ReadRequest(operation, operation.Route, body)),
            ];
        }

        var values = Wanted(operation)
            .ToDictionary(parameter => parameter.WireName, parameter => ValuesOf(operation, parameter));
        if (values.Values.Any(found => found.Count == 0))
        {
            return [];
        }

        var tries = Math.Min(MostTries, values.Values.Select(found => found.Count).DefaultIfEmpty(1).Max());
        return
        [
            .. Enumerable
                .Range(0, tries)
                .Select(number =>
                    values.ToDictionary(pair => pair.Key, pair => pair.Value[Math.Min(number, pair.Value.Count - 1)])
                )
                .Select(chosen => new ReadRequest(operation, ReadRequest.AddressOf(operation, chosen))),
        ];
    }

    /// <summary>Why an operation was not asked.</summary>
    public string WhyNot(ContractOperation operation)
    {
        var missing = operation.Body is not null
            ? "performance or season"
            : string.Join(
                ", ",
                Wanted(operation)
                    .Where(parameter => ValuesOf(operation, parameter).Count == 0)
                    .Select(parameter => parameter.WireName)
            );
        return $"No answer gave an id for it ({missing}).";
    }

    /// <summary>True for a read: what the contract marks as safe, and GET and HEAD of which it says nothing.</summary>
    public static bool IsRead(ContractOperation operation) =>
        operation.Retry == "safe" || (operation.Retry is null && operation.Verb is "GET" or "HEAD");

    private bool IsAsked(ContractOperation operation) =>
        IsRead(operation)
        && (operation.Body is null || SearchBodies.Operations.Contains(operation.FullName))
        && (!operation.NeedsSession || (_settings.WithSession && HasSources(operation)));

    private bool HasSources(ContractOperation operation) =>
        Wanted(operation).All(parameter => _sources.Of(operation, parameter).Count > 0);

    private static IEnumerable<ContractParameter> Wanted(ContractOperation operation)
    {
        var ofPackage = operation.Parameters.Any(parameter =>
            parameter.WireName == "packageId" && parameter.IsRequired
        );
        var ofPerformance = operation.Parameters.Any(parameter => OfOnePerformance.Contains(parameter.WireName));
        return operation.Parameters.Where(parameter =>
            parameter.IsRequired
            || (Narrowing.Contains(parameter.WireName) && !ofPackage)
            || (OfModeOfSale.Contains(parameter.WireName) && ofPerformance)
        );
    }

    private IReadOnlyList<string> ValuesOf(ContractOperation operation, string parameter) =>
        ValuesOf(operation, new ContractParameter(parameter, parameter, new ValueShape(ValueKind.Text)));

    private IReadOnlyList<string> ValuesOf(ContractOperation operation, ContractParameter parameter)
    {
        if (parameter.WireName == "constituentId")
        {
            return [Anybody];
        }

        if (_settings.PerformanceId is { } performance && OfOnePerformance.Contains(parameter.WireName))
        {
            return [$"{performance}"];
        }

        return _sources
                .Of(operation, parameter)
                .Where(source => source.Operation != operation.FullName)
                .Select(_found.ValuesOf)
                .FirstOrDefault(values => values.Count > 0)
            ?? [];
    }
}

/// <summary>What the searches by POST ask for: little, so that a house with decades of performances does not answer all of them.</summary>
internal sealed class SearchBodies(TimeProvider time)
{
    /// <summary>The searches that are sent; other reads by POST need a cart or a customer.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        "Txn.SearchPerformances",
        "Txn.SearchPackages",
        "Txn.SearchProductionSeasons",
        "Txn.DescribeProducts",
        "Txn.SearchProducts",
        "Txn.SearchZones",
    ];

    /// <summary>The bodies to try, each if the one before found nothing; empty where an id is still missing.</summary>
    /// <param name="operation">Group and operation.</param>
    /// <param name="valueOf">An id by the name of its parameter; null where none was found.</param>
    public IReadOnlyList<JsonObject> Of(string operation, Func<string, string?> valueOf) =>
        operation switch
        {
            "Txn.SearchPerformances" or "Txn.SearchProductionSeasons" => [From(daysAgo: 0), From(daysAgo: 365)],
            "Txn.SearchPackages" => valueOf("seasonId") is { } season ? [Named("SeasonIds", season)] : [],
            _ => valueOf("performanceIds") is { } performance ? [Named("PerformanceIds", performance)] : [],
        };

    private JsonObject From(int daysAgo) =>
        Named(
            "PerformanceStartDate",
            time.GetUtcNow().AddDays(-daysAgo).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture)
        );

    private static JsonObject Named(string name, string value) => new() { [name] = value };
}
