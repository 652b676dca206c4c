using System.Net.Http.Headers;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>A request's body as JSON, without the members that the server's version does not have.</summary>
internal static class JsonBody
{
    private static readonly MediaTypeHeaderValue MediaType = new("application/json", "utf-8");

    public static HttpContent Create<T>(Venue venue, T body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body is IVersionedRequest<T> versioned)
        {
            body = versioned.For(venue.Options.Version);
        }

        // Bytes, not a stream: a request that is sent again needs its body again.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, venue.TypeInfo<T>()));
        content.Headers.ContentType = MediaType;
        return content;
    }
}
