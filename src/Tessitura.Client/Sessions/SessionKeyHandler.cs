namespace Tessitura.Client;

/// <summary>
/// Puts the real session key into the address just before the request leaves, and the marker back as soon as the
/// answer is there: everything above, and everybody who keeps the request, sees <c>@sessionKey</c>.
/// </summary>
internal sealed class SessionKeyHandler(CartStates carts) : DelegatingHandler
{
    public const string Marker = "@sessionKey";

    private const string MarkerSegment = "/" + Marker;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var state = CallState.Of(request);
        var marked = request.RequestUri!;
        var at = FindMarker(marked.OriginalString);
        if (at >= 0 || RawCartWrite.Find(carts, request, marked, state) is not null)
        {
            return SendInSessionAsync(request, state, marked, at, cancellationToken);
        }

        return SendAsync(request, state, cancellationToken);
    }

    // A host may have written the key into the address itself; then there is no marker.
    private async Task<HttpResponseMessage> SendInSessionAsync(
        HttpRequestMessage request,
        CallState state,
        Uri marked,
        int at,
        CancellationToken cancellationToken
    )
    {
        SessionKey? key = null;
        if (at >= 0)
        {
            var found = await FindKeyAsync(SourceOf(state), cancellationToken).ConfigureAwait(false);
            var text = marked.OriginalString;
            request.RequestUri = new Uri(
                string.Concat(
                    text.AsSpan(0, at + 1),
                    Uri.EscapeDataString(found.Reveal()),
                    text.AsSpan(at + MarkerSegment.Length)
                )
            );
            key = found;
        }

        var write = RawCartWrite.Find(carts, request, marked, state, key);
        try
        {
            return write is { } raw
                ? await SendRawWriteAsync(request, state, raw, cancellationToken).ConfigureAwait(false)
                : await SendAsync(request, state, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = marked;
        }
    }

    // Noted before and after, so that no operation of the seller's that overlaps it believes that it knows the cart.
    private async Task<HttpResponseMessage> SendRawWriteAsync(
        HttpRequestMessage request,
        CallState state,
        RawCartWrite write,
        CancellationToken cancellationToken
    )
    {
        await write.BeginAsync(cancellationToken).ConfigureAwait(false);
        var isOver = false;
        try
        {
            var response = await SendAsync(request, state, cancellationToken).ConfigureAwait(false);
            isOver = response.IsSuccessStatusCode || CallOutcome.IsRefusal(response.StatusCode);
            return response;
        }
        finally
        {
            await write.EndAsync(isOver).ConfigureAwait(false);
        }
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CallState state,
        CancellationToken cancellationToken
    )
    {
        state.HasLeft = true;
        return base.SendAsync(request, cancellationToken);
    }

    private static SessionKeySource SourceOf(CallState state) =>
        state.SessionKeys
        ?? throw new InvalidOperationException(
            "This call needs a web session and has none. Make it through a IWebSession "
                + "(ITessituraClient.StartSessionAsync or ResumeSession), resolve ICartApi and ISessionApi from a "
                + "service scope, tag the request with HttpRequestMessage.SetSessionKey, or give a Refit interface a "
                + "parameter [Property(SessionKeyRequestExtensions.OptionName)] SessionKey."
        );

    private static async ValueTask<SessionKey> FindKeyAsync(
        SessionKeySource source,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await source.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is not TessituraException && !cancellationToken.IsCancellationRequested)
        {
            throw new HostFailure(exception);
        }
    }

    /// <summary>Where the marker stands as a segment of the path. That the address lies below the base address, the handler above has seen to.</summary>
    private static int FindMarker(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        for (var from = 0; path[from..].IndexOf(MarkerSegment, StringComparison.Ordinal) is >= 0 and var found; )
        {
            var at = from + found;
            from = at + MarkerSegment.Length;
            if (from == path.Length || path[from] == '/')
            {
                return at;
            }
        }

        return -1;
    }
}
