using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>All reference tables: the contract says which members an answer has, the tables what is in them.</summary>
internal static class ReferenceDataEndpoints
{
    private const string Root = "/ReferenceData/";

    public static void Register(EndpointTable endpoints)
    {
        foreach (var operation in ContractRoutes.Operations.Where(o => o.Group == "ReferenceData"))
        {
            endpoints.Map(operation.Name, Answer);
        }
    }

    private static Reply Answer(Call call)
    {
        var route = call.Operation.Route[Root.Length..].Split('/');
        var (table, part) = (route[0], route.Length > 1 ? route[1] : "");
        var tables = call.Simulation.Reference;
        return part switch
        {
            "{id}" => One(call, table, call.Id("id")),
            "Data" => Rows(call, Owned(tables.Rows($"{table}/Data"), OwnerOf(call))),
            "Defaults" => Rows(call, Defaults(tables.Rows(table), call.QueryTexts("keys"))),
            "ByProductionSeason" => Rows(call, ForProductionSeasons(call, tables.Rows(table))),
            _ => Rows(call, Filter(call, tables.Rows(table))),
        };
    }

    private static Reply One(Call call, string table, int id) =>
        call.Simulation.Reference.Row(table, id) is { } row
            ? Reply.Json(writer => ContractRow.Write(writer, SchemaOf(call), row, call.Simulation.StartedAt))
            : throw ServiceFault.NotFound($"There is no row {id} in {table}.");

    private static Reply Rows(Call call, IEnumerable<JsonElement> rows) =>
        Reply.Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                ContractRow.Write(writer, SchemaOf(call), row, call.Simulation.StartedAt);
            }

            writer.WriteEndArray();
        });

    private static ContractSchema SchemaOf(Call call) => ContractSchema.Named(call.Operation.ResultSchema!);

    private static IEnumerable<JsonElement> Filter(Call call, IEnumerable<JsonElement> rows) =>
        call.QueryId("seatMapId") is { } seatMapId
            ? rows.Where(row => !row.TryGetProperty("SeatMapId", out var map) || map.GetInt32() == seatMapId)
            : rows;

    // The three tables that hold values for the rows of another name their owner differently.
    private static int OwnerOf(Call call) =>
        call.QueryId("keywordId")
        ?? call.QueryId("questionId")
        ?? call.QueryId("id")
        ?? throw ServiceFault.Rejected("The id of the row whose values are wanted is required.");

    private static IEnumerable<JsonElement> Owned(IEnumerable<JsonElement> rows, int owner) =>
        rows.Where(row => row.GetProperty("OwnerId").GetInt32() == owner);

    private static IEnumerable<JsonElement> Defaults(IEnumerable<JsonElement> rows, IReadOnlyList<string> keys) =>
        rows.Where(row => keys.Contains(row.GetProperty("FieldName").GetString(), StringComparer.OrdinalIgnoreCase));

    // Visiting companies' permissions are asked for with the first production season only.
    private static IEnumerable<JsonElement> ForProductionSeasons(Call call, IEnumerable<JsonElement> rows)
    {
        var ids = call.QueryIds("productionSeasonIds").Select(id => call.Catalogue.ProductionSeason(id).Id).ToList();
        var first = call.Catalogue.ProductionSeasons[0].Id;
        return rows.Where(row => !row.GetProperty("Presenter").GetBoolean() || ids.Contains(first));
    }
}
