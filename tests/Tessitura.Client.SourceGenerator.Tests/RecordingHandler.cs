using System.Net;
using System.Text;

namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>Keeps what is sent, and answers each request with the same body, or 204 for none.</summary>
internal sealed class RecordingHandler(string? answer) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        // The pipeline gives a write without a body an empty one.
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(new(request.Method.Method, request.RequestUri!.PathAndQuery, body));
        return answer is null
            ? new(HttpStatusCode.NoContent)
            : new(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
