using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Makes the calls of the generated interfaces, and of interfaces of your own: builds, sends, then reads or throws.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class ResourceInvoker
{
    private readonly HttpMessageHandler _handler;
    private readonly HttpMessageInvoker _client;

    internal ResourceInvoker(Venue venue, HttpMessageHandler handler)
    {
        Venue = venue;
        _handler = handler;
        _client = new HttpMessageInvoker(handler, disposeHandler: false);
    }

    internal Venue Venue { get; }

    /// <summary>Makes a call without a result.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public Task SendAsync(HttpMethod method, RequestPath path, CancellationToken cancellationToken = default) =>
        CallAsync<object>(NewRequest(method, path), null, Answer.None, cancellationToken);

    /// <summary>Makes a call with a body and without a result.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <param name="bodyType">What the body is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public Task SendAsync<TBody>(
        HttpMethod method,
        RequestPath path,
        TBody body,
        JsonType<TBody> bodyType,
        CancellationToken cancellationToken = default
    ) => CallAsync<object>(NewRequest(method, path, body, bodyType), null, Answer.None, cancellationToken);

    /// <summary>Makes a call that always has a result.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="resultType">What the answer is read as.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed, or its answer is empty; its subclass tells how.</exception>
    public Task<TResult> SendAsync<TResult>(
        HttpMethod method,
        RequestPath path,
        JsonType<TResult> resultType,
        CancellationToken cancellationToken = default
    ) => CallAsync(NewRequest(method, path), Venue.TypeInfo(resultType), Answer.Required, cancellationToken)!;

    /// <summary>Makes a call with a body that always has a result.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <param name="bodyType">What the body is.</param>
    /// <param name="resultType">What the answer is read as.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed, or its answer is empty; its subclass tells how.</exception>
    public Task<TResult> SendAsync<TBody, TResult>(
        HttpMethod method,
        RequestPath path,
        TBody body,
        JsonType<TBody> bodyType,
        JsonType<TResult> resultType,
        CancellationToken cancellationToken = default
    ) =>
        CallAsync(
            NewRequest(method, path, body, bodyType),
            Venue.TypeInfo(resultType),
            Answer.Required,
            cancellationToken
        )!;

    /// <summary>Makes a call whose result may be absent: 204, an empty body and <c>null</c> give null.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="resultType">What the answer is read as.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public Task<TResult?> SendOptionalAsync<TResult>(
        HttpMethod method,
        RequestPath path,
        JsonType<TResult> resultType,
        CancellationToken cancellationToken = default
    ) => CallAsync(NewRequest(method, path), Venue.TypeInfo(resultType), Answer.Optional, cancellationToken);

    /// <summary>Makes a call with a body whose result may be absent: 204, an empty body and <c>null</c> give null.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query below the base address.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <param name="bodyType">What the body is.</param>
    /// <param name="resultType">What the answer is read as.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    public Task<TResult?> SendOptionalAsync<TBody, TResult>(
        HttpMethod method,
        RequestPath path,
        TBody body,
        JsonType<TBody> bodyType,
        JsonType<TResult> resultType,
        CancellationToken cancellationToken = default
    ) =>
        CallAsync(
            NewRequest(method, path, body, bodyType),
            Venue.TypeInfo(resultType),
            Answer.Optional,
            cancellationToken
        );

    /// <summary>The same way for those who need an HttpClient.</summary>
    internal HttpClient CreateHttpClient(Func<HttpMessageHandler, HttpMessageHandler> wrap) =>
        new(wrap(_handler), disposeHandler: false)
        {
            BaseAddress = Venue.Address.WithSlash,
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <summary>Sends a request as it is, and gives the answer as it comes.</summary>
    internal async Task<HttpResponseMessage> SendRawAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = Venue.Address.Resolve(request.RequestUri);
        return await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private CallRequest NewRequest(HttpMethod method, RequestPath path)
    {
        var request = new CallRequest(method, path.ToUriAndClear(Venue.Address.Text));
        request.State.BufferLimit = Venue.Options.MaxResponseBytes;
        request.State.KeepsContentHeaders = false;
        return request;
    }

    private CallRequest NewRequest<TBody>(HttpMethod method, RequestPath path, TBody body, JsonType<TBody> bodyType)
    {
        var request = NewRequest(method, path);
        request.Content = JsonBody.Create(body, Venue.TypeInfo(bodyType), Venue.Options.Version);
        return request;
    }

    private async Task<TResult?> CallAsync<TResult>(
        HttpRequestMessage request,
        JsonTypeInfo<TResult>? typeInfo,
        Answer answer,
        CancellationToken cancellationToken
    )
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return await Venue.Reader.ReadAsync(response, typeInfo, answer, cancellationToken).ConfigureAwait(false);
        }
    }
}
