namespace Tessitura.Client;

internal static class WebSessions
{
    /// <summary>A web session over a visitor's store; one is opened on the server at the first call that needs it.</summary>
    public static WebSession Create(Venue venue, ISessionKeyStore store) =>
        new(
            venue,
            new SessionKeySource(store, () => OpenAsync(venue, null, CancellationToken.None)),
            store,
            keyIsPrivate: false
        );

    /// <summary>A web session that is open already.</summary>
    public static WebSession Create(Venue venue, SessionKey key) =>
        new(venue, new SessionKeySource(key), null, keyIsPrivate: false);

    /// <summary>A web session opened now, whose cart is empty and whose key nobody else has.</summary>
    public static async Task<WebSession> StartAsync(
        Venue venue,
        SessionRequest? request,
        CancellationToken cancellationToken
    )
    {
        var key = await OpenAsync(venue, request, cancellationToken).ConfigureAwait(false);
        venue.Carts.Open(key);
        return new WebSession(venue, new SessionKeySource(key), null, keyIsPrivate: true);
    }

    public static async Task<SessionKey> OpenAsync(
        Venue venue,
        SessionRequest? request,
        CancellationToken cancellationToken
    )
    {
        var response = await venue
            .Clients.Create<ISessionApi>()
            .CreateSessionAsync(request ?? venue.Options.Session, cancellationToken)
            .ConfigureAwait(false);
        return SessionKey.TryCreate(response.SessionKey, out var key)
            ? key
            : throw new TessituraContractException(
                new Failure("Session.CreateSession", null, [], "the answer holds no usable session key."),
                "$.SessionKey",
                null,
                null
            );
    }
}
