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
        Forget();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Forget();
        }
    }

    private void Forget()
    {
        if (source.Known is { } key)
        {
            ledgers.Forget(key);
        }
    }
}
