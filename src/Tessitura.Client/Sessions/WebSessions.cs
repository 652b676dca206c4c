namespace Tessitura.Client;

internal static class WebSessions
{
    /// <summary>A web session over a visitor's store; one is opened on the server at the first call that needs it.</summary>
    public static WebSession Create(Venue venue, ISessionKeyStore store)
    {
        var source = new SessionKeySource(store, () => OpenAsync(venue, null, CancellationToken.None));
        return new WebSession(source, venue.CreateInvoker(source));
    }

    public static async Task<SessionKey> OpenAsync(
        Venue venue,
        SessionRequest? request,
        CancellationToken cancellationToken
    )
    {
        var response = await Resources
            .Session(venue.Invoker)
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
