namespace Tessitura.Client;

/// <summary>
/// Puts the real session key into the address just before the request leaves, and the marker back as soon as the
/// answer is there: everything above, and everybody who keeps the request, sees <c>@sessionKey</c>.
/// </summary>
internal sealed class SessionKeyHandler : DelegatingHandler
{
    public const string Marker = "@sessionKey";

    private const string MarkerSegment = "/" + Marker;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var marked = request.RequestUri!;
        var path = marked.AbsolutePath;
        var at = FindMarker(path);
        return at < 0
            ? base.SendAsync(request, cancellationToken)
            : SendWithKeyAsync(request, marked, path, at, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithKeyAsync(
        HttpRequestMessage request,
        Uri marked,
        string path,
        int at,
        CancellationToken cancellationToken
    )
    {
        if (!request.Options.TryGetValue(SessionKeySource.Option, out var source))
        {
            throw new InvalidOperationException(
                "This call needs a web session and has none. Make it through a WebSession "
                    + "(ITessituraClient.StartSessionAsync or ResumeSession), resolve ICartApi and ISessionApi from a "
                    + "service scope, or tag the request with HttpRequestMessage.SetSessionKey."
            );
        }

        var key = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        request.RequestUri = new Uri(
            string.Concat(
                marked.GetLeftPart(UriPartial.Authority),
                string.Concat(
                    path.AsSpan(0, at + 1),
                    Uri.EscapeDataString(key.Reveal()),
                    path.AsSpan(at + MarkerSegment.Length)
                ),
                marked.Query
            )
        );
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = marked;
        }
    }

    private static int FindMarker(string path)
    {
        var at = path.IndexOf(MarkerSegment, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + MarkerSegment.Length;
            if (end == path.Length || path[end] == '/')
            {
                return at;
            }

            at = path.IndexOf(MarkerSegment, end, StringComparison.Ordinal);
        }

        return -1;
    }
}
