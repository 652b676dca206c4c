using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>Compares an answer with the contract: the same members in the same order, and nulls only where they may be.</summary>
internal static class ContractShape
{
    /// <summary>Everything that is not as the contract says, by JSON path; empty for a good answer.</summary>
    public static IEnumerable<string> Differences(ContractOperation operation, JsonElement answer) =>
        Compare(SchemaOf(operation), answer, "$");

    private static JsonElement SchemaOf(ContractOperation operation) =>
        ContractFile
            .Paths.GetProperty(operation.Route)
            .GetProperty(operation.Method.ToLowerInvariant())
            .GetProperty("responses")
            .GetProperty("200")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema");

    private static IEnumerable<string> Compare(JsonElement schema, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return IsNullable(schema) ? [] : [$"{path} is null"];
        }

        if (ContractFile.ReferenceIn(schema) is { } name)
        {
            return CompareObject(ContractFile.Schemas.GetProperty(name), value, path);
        }

        return schema.GetProperty("type").GetString() switch
        {
            "array" when value.ValueKind == JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, i) => Compare(schema.GetProperty("items"), item, $"{path}[{i}]")),
            "integer" when value.TryGetInt64(out _) => [],
            "number" when value.ValueKind == JsonValueKind.Number => [],
            "boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False => [],
            "string" when value.ValueKind == JsonValueKind.String => [],
            var type => [$"{path} is {value.ValueKind}, not {type}"],
        };
    }

    private static IEnumerable<string> CompareObject(JsonElement schema, JsonElement value, string path)
    {
        var expected = schema.GetProperty("properties").EnumerateObject().ToList();
        var actual = value.EnumerateObject().ToList();
        var names = string.Join(',', expected.Select(p => p.Name));
        if (names != string.Join(',', actual.Select(p => p.Name)))
        {
            return [$"{path} has other members: {string.Join(',', actual.Select(p => p.Name))}"];
        }

        return expected.Zip(actual).SelectMany(p => Compare(p.First.Value, p.Second.Value, $"{path}.{p.First.Name}"));
    }

    private static bool IsNullable(JsonElement schema) =>
        schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean();
}
