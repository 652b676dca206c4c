using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>The report for a machine.</summary>
internal static class JsonReport
{
    public static JsonObject Write(CheckReport report) =>
        new()
        {
            ["exitCode"] = report.ExitCode,
            ["server"] = report.Server,
            ["facts"] = Facts(report.Facts),
            ["reads"] = List(report.Outcomes, Read),
            ["deviations"] = List(report.Deviations, Deviation),
            ["described"] = report.Described is { } described ? List(described, Described) : null,
            ["advice"] = List(
                report.Advice,
                advice => new JsonObject { ["text"] = advice.Text, ["code"] = advice.Code }
            ),
            ["problems"] = new JsonArray(),
        };

    private static JsonObject Facts(ServerFacts facts) =>
        new()
        {
            ["version"] = facts.Version,
            ["works"] = facts.IsWorking,
            ["dependenciesDown"] = facts.DependenciesDown,
            ["seatServerListens"] = facts.SeatServerListens,
            ["clockAheadSeconds"] = facts.Ahead is { } ahead ? (long)Math.Round(ahead.TotalSeconds) : null,
            ["timeZone"] = facts.Zone,
            ["utcOffset"] = facts.Offset is { } offset ? ServerFacts.Sign(offset) : null,
        };

    private static JsonObject Read(ReadOutcome outcome) =>
        new()
        {
            ["operation"] = outcome.Operation.FullName,
            ["state"] = Name($"{outcome.State}"),
            ["status"] = outcome.Status,
            ["breaks"] = outcome.Breaks,
            ["reason"] = outcome.Reason,
        };

    private static JsonObject Deviation(Deviation deviation) =>
        new()
        {
            ["operation"] = deviation.Operation,
            ["member"] = deviation.Member,
            ["kind"] = Name($"{deviation.Kind}"),
            ["breaks"] = deviation.Breaks,
            ["expected"] = deviation.Expected,
            ["found"] = deviation.Found,
            ["newName"] = deviation.NewName,
            ["objects"] = deviation.Objects,
            ["of"] = deviation.Of,
        };

    private static JsonObject Described(DescribedDifference difference) =>
        new()
        {
            ["place"] = difference.Place,
            ["member"] = difference.Member,
            ["difference"] = difference.Sentence,
        };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) =>
        new([.. items.Select(item => (JsonNode)write(item))]);

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
