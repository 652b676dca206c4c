using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Reads the contract's own <c>x-</c> members.</summary>
internal static class Extensions
{
    public static JsonNode? Node(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions?.TryGetValue(name, out var value) == true && value is JsonNodeExtension json ? json.Node : null;

    public static string? Text(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions.Node(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool Flag(this IDictionary<string, IOpenApiExtension>? extensions, string name) =>
        extensions.Node(name) is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The major number of a version such as <c>15.2.38</c>.</summary>
    public static int? MajorVersion(
        this IDictionary<string, IOpenApiExtension>? extensions,
        string name,
        string pointer,
        ProblemList problems
    )
    {
        if (extensions.Node(name) is null)
        {
            return null;
        }

        if (
            extensions.Text(name) is { } text
            && int.TryParse(text.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && major is >= 14 and <= 16
        )
        {
            return major;
        }

        problems.Warning(
            JsonPointer.Append(pointer, name),
            "A version is a text such as \"15.2.38\", with a major number from 14 to 16; this one is passed over."
        );
        return null;
    }
}
