using System.Net;

namespace Tessitura.Client;

/// <summary>The way on to the server for one request, by a copy that outlives its caller.</summary>
internal sealed class Upstream(
    HttpRequestMessage original,
    Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> next
)
{
    /// <summary>A request of the cache's own: what the caller says of caches is for this one, not for the next.</summary>
    public HttpRequestMessage NewRequest(AnswerCache cache)
    {
        var request = CallState.Copy(original);
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            if (
                !name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Pragma", StringComparison.OrdinalIgnoreCase)
            )
            {
                request.Headers.TryAddWithoutValidation(name, values);
            }
        }

        CallState.Of(request).BufferLimit = cache.MaxResponseBytes;
        return request;
    }

    public async Task<Fetched> SendAsync(
        AnswerCache cache,
        CacheKey key,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var askedAt = cache.Now;
        using var response = await next(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        (response.Content as MemoryContent)?.Release();
        var attempts = Attempts.Of(request);
        var selectedBy = IsForAll(response) ? SelectingHeaders.Of(response, original) : null;
        if (selectedBy is null || !IsAnswer(response, body))
        {
            var answer = new UpstreamAnswer(response, body, isForOneRequest: selectedBy is null);
            return new(null, answer, FetchOrigin.ServerNotKept, attempts);
        }

        var type = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types)
            ? types.ToString()
            : null;
        var origin = cache.IsSmallEnough(body.Length) ? FetchOrigin.Server : FetchOrigin.ServerNotKept;
        return new(new CacheEntry(body, type, askedAt, askedAt, selectedBy), null, origin, attempts);
    }

    // Its "no-cache" is not asked: the service sends it with everything, and the freshness table is the agreement.
    private static bool IsForAll(HttpResponseMessage response) =>
        response.Headers.CacheControl is not ({ NoStore: true } or { Private: true });

    /// <summary>What the service says: JSON with status 200. A page of something in front of it is none, whatever its status.</summary>
    private static bool IsAnswer(HttpResponseMessage response, byte[] body)
    {
        if (response.StatusCode is not HttpStatusCode.OK || response.Content.Headers.ContentEncoding.Count > 0)
        {
            return false;
        }

        var text = ResponseBody.WithoutMark(body).Span.TrimStart(" \t\r\n"u8);
        return text is [(byte)'[' or (byte)'{', ..];
    }
}
