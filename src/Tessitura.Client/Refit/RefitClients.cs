using Refit;

namespace Tessitura.Client;

/// <summary>The interfaces of one visitor, or of nobody, over the server's pipeline.</summary>
internal sealed class RefitClients
{
    private readonly Venue _venue;
    private readonly HttpClient _http;

    public RefitClients(Venue venue, HttpMessageHandler calls)
    {
        _venue = venue;
        _http = new HttpClient(calls, disposeHandler: false)
        {
            BaseAddress = venue.Address.WithSlash,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = venue.Options.MaxResponseBytes,
        };
    }

    /// <summary>Refit's implementation of an interface.</summary>
    /// <exception cref="InvalidOperationException">Refit's generator has not seen the interface.</exception>
    public T Create<T>() => RestService.ForGenerated<T>(_http, _venue.RefitSettings);

    /// <summary>Sends a request as it is, and gives the answer as it comes.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = _venue.Address.Resolve(request.RequestUri);
        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
