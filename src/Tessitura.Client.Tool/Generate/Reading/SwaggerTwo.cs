using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>Says in a Swagger 2.0 description what its author surely meant, before a reader drops it.</summary>
internal static class SwaggerTwo
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "head", "patch"];
    private static readonly string[] VerbsWithBody = ["put", "post", "patch"];

    public static void Complete(JsonObject root)
    {
        if (root["swagger"] is null || root["paths"] is not JsonObject paths)
        {
            return;
        }

        foreach (var item in paths.Select(path => path.Value).OfType<JsonObject>())
        {
            foreach (var verb in Verbs)
            {
                if (item[verb] is JsonObject operation)
                {
                    CompleteProduces(root, operation);
                    CompleteConsumes(root, operation);
                    if (VerbsWithBody.Contains(verb))
                    {
                        MakeBody(item, operation);
                    }
                }
            }
        }
    }

    // A response with a schema that is of no media type would lose its type.
    private static void CompleteProduces(JsonObject root, JsonObject operation)
    {
        if (
            IsEmpty(operation["produces"] ?? root["produces"])
            && operation["responses"] is JsonObject responses
            && responses.Any(response => Follow(root, response.Value)?["schema"] is not null)
        )
        {
            operation["produces"] = new JsonArray("application/json");
        }
    }

    private static void CompleteConsumes(JsonObject root, JsonObject operation)
    {
        if (
            IsEmpty(operation["consumes"] ?? root["consumes"])
            && !ParametersOf(operation).Any(parameter => Is(parameter, "in", "formData"))
        )
        {
            operation["consumes"] = new JsonArray("application/json");
        }
    }

    // No address holds an object: in: query, type: object is what some generators make of a body of any kind.
    private static void MakeBody(JsonObject item, JsonObject operation)
    {
        var own = ParametersOf(operation).ToList();
        if (own.Concat(ParametersOf(item)).Any(parameter => Is(parameter, "in", "body")))
        {
            return;
        }

        if (own.FindAll(parameter => Is(parameter, "in", "query") && Is(parameter, "type", "object")) is [var body])
        {
            body["in"] = "body";
            body["schema"] = new JsonObject { ["type"] = "object" };
            body.Remove("type");
        }
    }

    private static IEnumerable<JsonObject> ParametersOf(JsonObject owner) =>
        owner["parameters"] is JsonArray parameters ? parameters.OfType<JsonObject>() : [];

    private static bool IsEmpty(JsonNode? list) => list is not JsonArray { Count: > 0 };

    private static bool Is(JsonObject parameter, string name, string value) =>
        parameter[name] is JsonValue text && text.TryGetValue<string>(out var said) && said == value;

    private static JsonObject? Follow(JsonObject root, JsonNode? response) =>
        response is JsonObject { Count: > 0 } reference
        && reference["$ref"] is JsonValue value
        && value.TryGetValue<string>(out var target)
        && target.StartsWith("#/responses/", StringComparison.Ordinal)
            ? root["responses"]?[target["#/responses/".Length..]] as JsonObject
            : response as JsonObject;
}
