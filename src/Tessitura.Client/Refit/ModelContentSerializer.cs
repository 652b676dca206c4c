using System.Reflection;
using Refit;

namespace Tessitura.Client;

/// <summary>Writes the bodies of requests and reads those of answers, for Refit.</summary>
internal sealed class ModelContentSerializer(Venue venue) : IHttpContentSerializer, ISynchronousContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) =>
        JsonBody.Create(item, venue.Json.TypeInfo<T>(), venue.Options.Version);

    public HttpContent ToHttpContentSynchronous<T>(T item) => ToHttpContent(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContent(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        venue.Reader.ReadAsync(content, venue.Json.TypeInfo<T>(), cancellationToken);

    /// <summary>Names come from the interface: the SDK looks at no members of types.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
