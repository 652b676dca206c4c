namespace Tessitura.Client.Benchmarks.Wire;

/// <summary>Answers as <see cref="CannedServer"/> does and keeps what it was asked, to compare what the clients send.</summary>
internal sealed class RecordingServer(byte[] body, ICollection<SentRequest> sent) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _server = new(new CannedServer(body));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        sent.Add(await SentRequest.OfAsync(request, cancellationToken));
        return await _server.SendAsync(request, cancellationToken);
    }
}
