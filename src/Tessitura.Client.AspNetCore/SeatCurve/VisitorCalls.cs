using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore;

/// <summary>Through whom a visitor's call goes out, and what of the visitor must not come back.</summary>
internal sealed class VisitorCalls
{
    private static readonly ServiceError NoKey = new(
        StatusCodes.Status400BadRequest,
        "The session key in the path has not the form of one."
    );

    private static readonly ServiceError NoCookies = new(
        StatusCodes.Status404NotFound,
        "Sessions in cookies are not set up here: AddTessituraSessionCookie()."
    );

    private readonly ITessituraClient _client;
    private readonly ISessionKeyStore? _store;

    private VisitorCalls(ITessituraClient client, IWebSession? session = null, ISessionKeyStore? store = null) =>
        (_client, Session, _store) = (client, session, store);

    /// <summary>The visitor's web session; null for calls that need none.</summary>
    public IWebSession? Session { get; }

    /// <summary>Whether the key comes from the cookie, so that the visitor's page does not know it.</summary>
    public bool IsByCookie => _store is not null;

    /// <summary>Whether the next call opens a web session.</summary>
    public async ValueTask<bool> OpensSessionAsync() => _store is not null && await _store.GetAsync() is null;

    public static (VisitorCalls? Calls, ServiceError? Error) Find(
        HttpContext context,
        SeatCurveRoute route,
        SeatCurveVenue venue
    )
    {
        if (!route.NeedsSession)
        {
            return (new VisitorCalls(venue.Client), null);
        }

        if ((string?)context.GetRouteValue(SeatCurveRoute.SessionKey) == SessionKeyPaths.FromCookie)
        {
            return ByCookie(context, venue);
        }

        var hidden =
            context.Features.Get<HiddenKey>()
            ?? throw new InvalidOperationException(
                "A session key came into this path after the request had begun, where the host's logs have seen it. Give "
                    + "MapSeatCurve the prefix that the front end calls, and change no path before it."
            );
        return hidden.Key is { } key
            ? (new VisitorCalls(venue.Client, venue.Client.ResumeSession(key)), null)
            : (null, NoKey);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Session is null ? _client.SendAsync(request, cancellationToken) : Session.SendAsync(request, cancellationToken);

    /// <summary>The key of the call just made; null where it went without one.</summary>
    public async ValueTask<SessionKey?> KeyAsync() => Session is null ? null : await Session.GetKeyAsync();

    private static (VisitorCalls?, ServiceError?) ByCookie(HttpContext context, SeatCurveVenue venue)
    {
        if (SameOriginPolicy.Check(context, venue.Key) is { } foreign)
        {
            return (null, foreign);
        }

        // The SDK's own store forgets with the request: each call would open a session that nobody finds again.
        var store = context.RequestServices.GetRequiredKeyedService<ISessionKeyStore>(venue.Key);
        return store.GetType().Assembly == typeof(ISessionKeyStore).Assembly
            ? (null, NoCookies)
            : (
                new VisitorCalls(
                    venue.Client,
                    context.RequestServices.GetRequiredKeyedService<IWebSession>(venue.Key),
                    store
                ),
                null
            );
    }
}
