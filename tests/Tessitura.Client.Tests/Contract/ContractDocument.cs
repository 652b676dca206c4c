using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Contract;

/// <summary>The contract as tests see it: read straight from the file, without any code of the tool.</summary>
internal static class ContractDocument
{
    private static readonly JsonObject Root = JsonNode
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Tessitura.Client/Contract/tessitura.openapi.json")))!
        .AsObject();

    public static IReadOnlyDictionary<string, JsonObject> Schemas { get; } =
        Root["components"]!["schemas"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.AsObject());

    public static IReadOnlyList<ContractOperation> Operations { get; } =
    [
        .. Root["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject()
                    .Select(verb => new ContractOperation(
                        path.Key,
                        verb.Key.ToUpperInvariant(),
                        verb.Value!.AsObject()
                    ))
            ),
    ];

    public static JsonNode Samples { get; } =
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "tests/Tessitura.Client.Tests/Contract/samples.json"))
        )!;

    public static string Seed(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Tessitura.Client.Tests/Contract", name));

    /// <summary>A value of a schema with every member, each with a value of its own.</summary>
    public static JsonNode? Sample(JsonObject schema, int depth = 0)
    {
        var counter = depth;
        return Sample(schema, depth, ref counter);
    }

    public static string TypeName(JsonObject schema) => schema["$ref"]!.GetValue<string>().Split('/')[^1];

    /// <summary>The schema that a reference names.</summary>
    public static JsonObject Resolve(JsonObject schema)
    {
        if (schema["allOf"] is JsonArray { Count: 1 } all)
        {
            schema = all[0]!.AsObject();
        }

        return schema["$ref"] is null ? schema : Schemas[TypeName(schema)];
    }

    private static JsonNode? Sample(JsonObject schema, int depth, ref int counter)
    {
        schema = Resolve(schema);
        counter++;
        switch (schema["type"]!.GetValue<string>())
        {
            case "object":
                return SampleObject(schema, depth, ref counter);
            case "array":
                // A type may hold itself: at some depth its lists are empty.
                return depth > 6
                    ? new JsonArray()
                    : new JsonArray(Sample(schema["items"]!.AsObject(), depth + 1, ref counter));
            case "integer":
                return counter;
            case "number":
                return counter + 0.25m;
            case "boolean":
                return true;
            default:
                return schema["format"]?.GetValue<string>() switch
                {
                    "date-time" => $"2026-03-{counter % 28 + 1:00}T19:30:00.1234567-07:00",
                    "byte" => "AQIDBA==",
                    _ => $"text {counter} é \"\\/ {{}}",
                };
        }
    }

    private static JsonObject? SampleObject(JsonObject schema, int depth, ref int counter)
    {
        if (depth > 7)
        {
            return null;
        }

        var result = new JsonObject();
        foreach (var (name, member) in schema["properties"]!.AsObject())
        {
            if (Sample(member!.AsObject(), depth + 1, ref counter) is { } value)
            {
                result[name] = value;
            }
        }

        return result;
    }
}
