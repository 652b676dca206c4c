using Microsoft.OpenApi;

namespace Tessitura.Client.ContractTool;

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

        var json = content.Where(media => media.Key.Contains("json", StringComparison.OrdinalIgnoreCase));
        return json.OrderBy(media => media.Key != "application/json")
            .Select(media => media.Value?.Schema)
            .FirstOrDefault();
    }
}
