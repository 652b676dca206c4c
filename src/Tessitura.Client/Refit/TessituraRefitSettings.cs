using System.Reflection;
using Refit;

namespace Tessitura.Client;

/// <summary>How Refit works for one server: JSON, parameters, and what becomes of answers that are failures.</summary>
internal static class TessituraRefitSettings
{
    public static RefitSettings Create(Venue venue) =>
        new()
        {
            ContentSerializer = new ModelContentSerializer(venue),
            UrlParameterFormatter = new ParameterFormatter(),

            // A body is bytes before it is sent: a request that is sent again needs its body again.
            RequestBodySerialization = RequestBodySerializationMode.Buffered,
            ExceptionFactory = response => FailureOfAsync(venue, response),
            DeserializationExceptionFactory = (response, exception) =>
                new(exception is ContractDeviation deviation ? deviation.ToException(response) : exception),

            // What our handlers throw is what the caller gets: Refit's own exception would carry the live request.
            TransportExceptionFactory = static (_, exception, _) => exception,
        };

    /// <summary>Null for an answer that can be taken.</summary>
    public static ValueTask<Exception?> FailureOfAsync(Venue venue, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            return ReadFailureAsync(venue, response);
        }

        var content = response.Content as MemoryContent;
        switch (OperationTable.Of(response.RequestMessage)?.Answer)
        {
            // Whatever the service says here, it is done. A page is not from the service: nothing may have been done.
            case Answer.None when content is not null && ResponseReader.IsPage(content):
                return Deviation(ContractDeviation.Page(), response);
            case Answer.None:
                content?.Release();
                return default;
            case Answer.Required when content?.Raw.IsEmpty ?? response.Content.Headers.ContentLength is 0:
                return Deviation(ContractDeviation.Empty(), response);
            default:
                return default;
        }
    }

    private static ValueTask<Exception?> Deviation(ContractDeviation deviation, HttpResponseMessage response) =>
        new(deviation.ToException(response));

    private static async ValueTask<Exception?> ReadFailureAsync(Venue venue, HttpResponseMessage response) =>
        await ErrorReader.ReadAsync(response, venue, CancellationToken.None).ConfigureAwait(false);
}

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
