using System.Collections.Frozen;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>The reference tables: those that something on sale lies behind come from the catalogue, the others from a file.</summary>
internal sealed class ReferenceTables
{
    private const string Resource = "reference-data.json";
    private const string NameMark = "{theater}";

    private static readonly Lazy<JsonElement> _file = new(() => EmbeddedJson.Read(Resource));

    private readonly FrozenDictionary<string, IReadOnlyList<JsonElement>> _tables;

    public ReferenceTables(Catalogue catalogue)
    {
        var tables = _file
            .Value.EnumerateObject()
            .ToDictionary(
                t => t.Name,
                t =>
                    (IReadOnlyList<JsonElement>)
                        [.. t.Value.EnumerateArray().Select(row => WithName(row, catalogue.TheaterName))]
            );
        foreach (var (name, rows) in CatalogueTables.Of(catalogue))
        {
            tables[name] = rows;
        }

        _tables = tables.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rows of a table, such as <c>SeatStatuses</c> or <c>Keywords/Data</c>.</summary>
    public IReadOnlyList<JsonElement> Rows(string table) => _tables[table];

    /// <summary>One row by its id; null where there is none.</summary>
    public JsonElement? Row(string table, int id)
    {
        foreach (var row in Rows(table))
        {
            if (IdOf(row) == id)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The description of a row; null where there is no such row.</summary>
    public string? Describe(string table, int id) =>
        Row(table, id) is { } row && row.TryGetProperty("Description", out var text) ? text.GetString() : null;

    /// <summary>The value of a system default by its field name, whatever its case; null where there is none.</summary>
    public string? SystemDefault(string fieldName) =>
        Rows("SystemDefaults")
            .Where(row =>
                fieldName.Equals(row.GetProperty("FieldName").GetString(), StringComparison.OrdinalIgnoreCase)
            )
            .Select(row => row.GetProperty("Value").GetString())
            .FirstOrDefault();

    // Some rows are about the house itself.
    private static JsonElement WithName(JsonElement row, string theaterName) =>
        row.GetRawText() is var text && text.Contains(NameMark, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<JsonElement>(
                text.Replace(NameMark, JsonEncodedText.Encode(theaterName).ToString(), StringComparison.Ordinal)
            )
            : row;

    public static int IdOf(JsonElement row) => row.GetProperty("Id").GetInt32();
}
