using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>Tells whether a JSON text is a description, and one of a version that is read.</summary>
internal static class DescriptionDialect
{
    public static bool IsKnown(JsonNode? root, ProblemList problems)
    {
        var (swagger, openApi) = (VersionOf(root, "swagger"), VersionOf(root, "openapi"));
        var sentence = (swagger ?? openApi) switch
        {
            null =>
                "This is JSON, but no description of an API: it has neither \"openapi\" nor \"swagger\" with a version.",
            _ when swagger is "2.0" || openApi?.StartsWith("3.", StringComparison.Ordinal) is true => root!["paths"]
            is JsonObject
                ? null
                : "The description has no \"paths\", so there is nothing to generate.",
            var version => $"The description is of version {version}; Swagger 2.0 and OpenAPI 3 are read.",
        };
        if (sentence is not null)
        {
            problems.Error("", sentence);
        }

        return sentence is null;
    }

    private static string? VersionOf(JsonNode? root, string name) =>
        (root as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var version) ? version : null;
}
