namespace Tessitura.Client;

internal sealed class TessituraClient(Venue venue) : ITessituraClient
{
    public ITxnApi Txn { get; } = venue.Clients.Create<ITxnApi>();

    public IReferenceDataApi ReferenceData { get; } = venue.Clients.Create<IReferenceDataApi>();

    public IDiagnosticsApi Diagnostics { get; } = venue.Clients.Create<IDiagnosticsApi>();

    public Task<IReadOnlyList<BookablePerformance>> GetBookablePerformancesAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        TicketBuyer buyer,
        int? sourceId = null,
        CancellationToken cancellationToken = default
    )
    {
        buyer.Require(nameof(buyer));
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        if (sourceId is { } source)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(source, nameof(sourceId));
        }

        return new BookablePerformances(Txn, venue.Time).ReadAsync(from, until, buyer, sourceId, cancellationToken);
    }

    public T For<T>()
        where T : class => venue.Clients.Create<T>();

    public async Task<IWebSession> StartSessionAsync(
        SessionRequest? request = null,
        CancellationToken cancellationToken = default
    ) => await WebSessions.StartAsync(venue, request, cancellationToken).ConfigureAwait(false);

    public IWebSession ResumeSession(SessionKey key)
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
