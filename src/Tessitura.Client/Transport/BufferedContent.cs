namespace Tessitura.Client;

/// <summary>
/// A body that was read within its attempt, so that a broken or endless one counts as a failed attempt. A call says
/// with its limit that it wants this; others get the body as it streams in.
/// </summary>
internal sealed class BufferedContent : MemoryContent
{
    private const int ErrorLimit = 256 * 1024;

    private readonly ResponseBody _body;

    private BufferedContent(ResponseBody body, HttpContent? headers)
    {
        _body = body;
        if (headers is null)
        {
            return;
        }

        foreach (var (name, values) in headers.Headers.NonValidated)
        {
            // The length may be that of the compressed body.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    public override ReadOnlyMemory<byte> Raw => _body.Raw;

    /// <summary>Asks for the body of the answer to be read within its attempt.</summary>
    public static void AskFor(HttpRequestMessage request, long limit) => CallState.Of(request).BufferLimit = limit;

    public static async ValueTask<HttpResponseMessage> BufferAsync(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        if (CallState.Find(request) is not { BufferLimit: { } limit } state)
        {
            return response;
        }

        try
        {
            // What a failed answer says is for people: the beginning is enough.
            var body = response.IsSuccessStatusCode
                ? await ResponseBody
                    .ReadAsync(response.Content, limit, truncate: false, cancellationToken)
                    .ConfigureAwait(false)
                : await ResponseBody
                    .ReadAsync(response.Content, ErrorLimit, truncate: true, cancellationToken)
                    .ConfigureAwait(false);
            var original = response.Content;
            response.Content = new BufferedContent(body, state.KeepsContentHeaders ? original : null);
            original.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
