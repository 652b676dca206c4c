namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Puts the session key into the address, as most programs would do it.</summary>
internal sealed class KeyMarkerHandler(HttpMessageHandler next, string key) : DelegatingHandler(next)
{
    public const string Marker = "@sessionKey";

    private readonly string _key = Uri.EscapeDataString(key);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = request.RequestUri!.OriginalString;
        if (address.Contains(Marker, StringComparison.Ordinal))
        {
            request.RequestUri = new Uri(address.Replace(Marker, _key, StringComparison.Ordinal));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
