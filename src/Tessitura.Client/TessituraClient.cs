namespace Tessitura.Client;

internal sealed class TessituraClient(Venue venue) : ITessituraClient
{
    public ITxnApi Txn { get; } = venue.Clients.Create<ITxnApi>();

    public IReferenceDataApi ReferenceData { get; } = venue.Clients.Create<IReferenceDataApi>();

    public IDiagnosticsApi Diagnostics { get; } = venue.Clients.Create<IDiagnosticsApi>();

    public T For<T>()
        where T : class => venue.Clients.Create<T>();

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
    ) => venue.Clients.SendAsync(request, cancellationToken);
}
