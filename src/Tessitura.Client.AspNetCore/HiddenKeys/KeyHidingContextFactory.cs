using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Takes the session key out of a request's path before anything else sees the request: the host's own logs, traces,
/// metrics and events begin only after this, and find <c>@sessionKey</c>.
/// </summary>
internal sealed class KeyHidingContextFactory(IHttpContextFactory inner, SessionKeyPaths paths) : IHttpContextFactory
{
    public HttpContext Create(IFeatureCollection featureCollection)
    {
        if (featureCollection.Get<IHttpRequestFeature>() is { } request && paths.Hide(request.Path) is { } hidden)
        {
            featureCollection.Set(new HiddenKey(SessionKey.TryCreate(hidden.Key, out var key) ? key : null));
            request.Path = hidden.Path;
            // Written anew, because the key may stand there in other forms: percent-encoded, or in an absolute address.
            request.RawTarget =
                new PathString(request.PathBase).Add(hidden.Path).ToUriComponent() + request.QueryString;
        }

        return inner.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => inner.Dispose(httpContext);
}

/// <summary>The session key that stood in a request's path; a feature of the request.</summary>
/// <param name="Key">Null when what stood there cannot be a session key.</param>
internal sealed record HiddenKey(SessionKey? Key);
