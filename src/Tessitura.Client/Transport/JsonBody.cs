using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>A request's body as JSON, without the members that the server's version does not have.</summary>
internal static class JsonBody
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json", "utf-8");

    public static HttpContent Create<T>(T body, JsonTypeInfo<T> typeInfo, TessituraVersion version)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body is IVersionedRequest<T> versioned)
        {
            body = versioned.For(version);
        }

        // Bytes, not a stream: a request that is sent again needs its body again.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, typeInfo));
        content.Headers.ContentType = MediaType;
        return content;
    }
}
