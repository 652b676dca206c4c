using System.Globalization;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

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
