namespace Tessitura.Client;

internal sealed class TessituraClient(Venue venue) : ITessituraClient
{
    public ITxnApi Txn { get; } = Resources.Txn(venue.Invoker);

    public IReferenceDataApi ReferenceData { get; } = Resources.ReferenceData(venue.Invoker);

    public IDiagnosticsApi Diagnostics { get; } = Resources.Diagnostics(venue.Invoker);

    public ResourceInvoker Invoker => venue.Invoker;

    public Task<WebSession> StartSessionAsync(
        SessionRequest? request = null,
        CancellationToken cancellationToken = default
    ) => WebSessions.StartAsync(venue, request, cancellationToken);

    public WebSession ResumeSession(SessionKey key)
    {
        if (!key.HasValue)
        {
            throw new ArgumentException("The session key is empty.", nameof(key));
        }

        return WebSessions.Create(venue, key);
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken = default
    ) => venue.Invoker.SendRawAsync(request, cancellationToken);
}
