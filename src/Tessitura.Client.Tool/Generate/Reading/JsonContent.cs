using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Picks JSON among the media types of a body.</summary>
internal static class JsonContent
{
    /// <summary>The schema of the JSON form; null where there is no content that the SDK could read.</summary>
    public static IOpenApiSchema? SchemaOf<TMediaType>(IDictionary<string, TMediaType>? content)
        where TMediaType : IOpenApiMediaType
    {
        if (content is null || content.Count == 0)
        {
            return null;
        }

        return content
            .Where(media => IsJson(media.Key))
            .OrderBy(media => media.Key != "application/json")
            .Select(media => media.Value?.Schema)
            .FirstOrDefault();
    }

    /// <summary>True where JSON is among the media types.</summary>
    public static bool IsIn<TMediaType>(IDictionary<string, TMediaType> content) => content.Keys.Any(IsJson);

    /// <summary>True where something is described, and not as JSON.</summary>
    public static bool HasOther<TMediaType>(IDictionary<string, TMediaType> content)
        where TMediaType : IOpenApiMediaType =>
        !IsIn(content) && content.Values.Any(media => media?.Schema is not null);

    /// <summary>The media types, for a sentence.</summary>
    public static string Kinds<TMediaType>(IDictionary<string, TMediaType> content) =>
        string.Join(" or ", content.Keys.Select(kind => $"'{kind}'"));

    private static bool IsJson(string kind) =>
        kind.Contains("json", StringComparison.OrdinalIgnoreCase) || kind is "*/*" or "application/*";
}
