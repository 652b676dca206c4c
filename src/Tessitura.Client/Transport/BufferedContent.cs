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

    public override MemoryContent? Copy() => _body.TryShare() ? new BufferedContent(_body, null) : null;

    public override void Release() => _body.Dispose();

    /// <summary>Reads what the call wants to have in memory.</summary>
    /// <param name="response">The answer, whose body streams.</param>
    /// <param name="limit">The longest body of a success; null lets it stream.</param>
    /// <param name="keepsHeaders">False where nobody looks at what the answer says of its body.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static ValueTask<HttpResponseMessage> BufferAsync(
        HttpResponseMessage response,
        long? limit,
        bool keepsHeaders,
        CancellationToken cancellationToken
    )
    {
        if (response.IsSuccessStatusCode)
        {
            return limit is { } most
                ? ReadAsync(response, most, truncate: false, keepsHeaders, cancellationToken)
                : new(response);
        }

        // What a failed answer says is for people: the beginning is enough. Who streams gets all of it, and where it is
        // short it is kept for those who ask for it again.
        return limit is not null || response.Content.Headers.ContentLength <= ErrorLimit
            ? ReadAsync(response, ErrorLimit, truncate: true, keepsHeaders: true, cancellationToken)
            : new(response);
    }

    private static async ValueTask<HttpResponseMessage> ReadAsync(
        HttpResponseMessage response,
        long limit,
        bool truncate,
        bool keepsHeaders,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var original = response.Content;
            var body = await ResponseBody.ReadAsync(original, limit, truncate, cancellationToken).ConfigureAwait(false);
            response.Content = new BufferedContent(body, keepsHeaders ? original : null);
            original.Dispose();
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
