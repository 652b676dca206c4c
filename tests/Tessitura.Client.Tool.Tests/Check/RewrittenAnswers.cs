using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

/// <summary>Between the tool and a real server: keeps what was asked, and changes what was answered.</summary>
internal sealed class RewrittenAnswers(Action<string, JsonNode>? rewrite = null)
    : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];

    /// <summary>Verb and path of all that was sent.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        lock (_gate)
        {
            _requests.Add($"{request.Method} {path}");
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (rewrite is null || !response.IsSuccessStatusCode)
        {
            return response;
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (text.Length > 0 && JsonNode.Parse(text) is { } json)
        {
            rewrite(path, json);
            response.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return response;
    }
}
