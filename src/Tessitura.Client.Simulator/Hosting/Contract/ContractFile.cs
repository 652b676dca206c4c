using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>The contract that is built into this assembly.</summary>
internal static class ContractFile
{
    private const string Resource = "tessitura.openapi.json";

    private static readonly Lazy<JsonElement> _root = new(() => EmbeddedJson.Read(Resource));

    public static JsonElement Paths => _root.Value.GetProperty("paths");

    public static JsonElement Schemas => _root.Value.GetProperty("components").GetProperty("schemas");

    /// <summary>The name behind a <c>$ref</c>, wrapped in <c>allOf</c> or not; null where there is none.</summary>
    public static string? ReferenceIn(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return reference.GetString()!.Split('/')[^1];
        }

        return schema.TryGetProperty("allOf", out var all) ? ReferenceIn(all[0]) : null;
    }
}

/// <summary>JSON files that are built into this assembly.</summary>
internal static class EmbeddedJson
{
    public static JsonElement Read(string name)
    {
        using var stream =
            typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
