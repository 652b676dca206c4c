namespace Tessitura.Client;

/// <summary>Sees the calls that a program makes past the gate, through <see cref="WebSession.Cart"/> and its like: after a write the cart is no longer known.</summary>
internal sealed class CartWatchHandler(CartLedgers ledgers, SessionKeySource source, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head
            ? base.SendAsync(request, cancellationToken)
            : SendWriteAsync(request, cancellationToken);

    // Before and after, so that no write of the gate that overlaps it believes that it knows the cart.
    private async Task<HttpResponseMessage> SendWriteAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var mayAdd = MayAdd(request);
        Tell(mayAdd);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Tell(mayAdd);
        }
    }

    private void Tell(bool mayAdd)
    {
        if (source.Known is { } key)
        {
            ledgers.SeeRawWrite(key, mayAdd);
        }
    }

    private static bool MayAdd(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post
        && request.RequestUri?.OriginalString is { } address
        && (
            address.Contains("/Web/Cart/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/LoadOrder/", StringComparison.OrdinalIgnoreCase)
        );
}
