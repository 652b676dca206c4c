using System.Text;

namespace Tessitura.Client.Tool.Tests;

/// <summary>A server in place of the network, which keeps what credentials came with each request; - for none.</summary>
internal sealed class DescriptionServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly List<string> _requests = [];

    public IReadOnlyList<string> Requests => _requests;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        _requests.Add(
            request.Headers.Authorization?.Parameter is { } basic
                ? Encoding.UTF8.GetString(Convert.FromBase64String(basic))
                : "-"
        );
        return Task.FromResult(answer(request));
    }
}
