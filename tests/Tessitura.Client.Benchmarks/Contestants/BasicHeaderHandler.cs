using System.Net.Http.Headers;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Adds the credentials, as most programs do it.</summary>
internal sealed class BasicHeaderHandler(HttpMessageHandler next, string parameter) : DelegatingHandler(next)
{
    private readonly AuthenticationHeaderValue _authorization = new("Basic", parameter);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.Authorization = _authorization;
        return base.SendAsync(request, cancellationToken);
    }
}
