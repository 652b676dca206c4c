using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// A browser sends the visitor's cookie along with whatever page asks for it. Calls that live on the cookie are taken
/// from this origin's own pages and trusted ones only; a program that is no browser says nothing of where it comes from,
/// and has no cookie of somebody else. A trusted page of another site gets in only where the cookie is made for it:
/// with SameSite=Lax the browser leaves it out, and each call would open a session that nobody finds again.
/// </summary>
internal static class SameOriginPolicy
{
    private static readonly string[] SharedSecondLevels =
    [
        "ac",
        "co",
        "com",
        "edu",
        "go",
        "gob",
        "gov",
        "gv",
        "mil",
        "ne",
        "net",
        "nom",
        "or",
        "org",
        "sch",
    ];

    private static readonly ServiceError OtherOrigin = new(
        StatusCodes.Status403Forbidden,
        "This call was made by a page of another site."
    );

    private static readonly ServiceError OtherSite = new(
        StatusCodes.Status403Forbidden,
        "This call was made by a page of another site, to which the browser does not give the session cookie: it is SameSite=Lax."
    );

    /// <summary>Null where the call may act on the visitor's cookie.</summary>
    public static ServiceError? Check(HttpContext context, object? venue)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();

        // "none" is the visitor's own doing, such as a bookmark. Without the header, a browser is old or its page is not secure.
        if (site is "same-origin" or "none" || site.Length == 0 && (origin.Length == 0 || IsThisHost(origin, request)))
        {
            return null;
        }

        var options = context.RequestServices.GetRequiredService<IOptions<SeatCurveOptions>>().Value;
        if (origin.Length == 0 || !options.TrustedOrigins.Contains(origin))
        {
            return OtherOrigin;
        }

        var isSameSite = site.Length == 0 ? IsSameSite(origin, request) : site == "same-site";
        return
            isSameSite
            // A store of the host's own says nothing of its cookie: then the host's word on the origin is enough.
            || context.RequestServices.GetKeyedService<SessionCookie>(venue) is not { } cookie
            || cookie.CrossesSites(request)
            ? null
            : OtherSite;
    }

    private static bool IsThisHost(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, Authority(request), StringComparison.OrdinalIgnoreCase)
        && IsAsSecure(address, request);

    // Behind a proxy that ends TLS, the scheme seen here can be http; a page over http is never trusted by a secure host.
    private static bool IsAsSecure(Uri address, HttpRequest request) =>
        address.Scheme == request.Scheme || address.Scheme == Uri.UriSchemeHttps;

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";

    /// <summary>
    /// For browsers that do not say it themselves: two hosts are one site when the domain that somebody can register is
    /// the same. Which ones can be registered is guessed, from the usual names below a country.
    /// </summary>
    private static bool IsSameSite(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || !IsAsSecure(address, request))
        {
            return false;
        }

        var (one, other) = (address.Host, request.Host.Host);
        return one.Equals(other, StringComparison.OrdinalIgnoreCase)
            || !IPAddress.TryParse(one.Trim('[', ']'), out _)
                && SiteOf(one) is { } site
                && site.Equals(SiteOf(other), StringComparison.OrdinalIgnoreCase);
    }

    private static string? SiteOf(string host)
    {
        var labels = host.TrimEnd('.').Split('.');
        var length =
            labels is [.., var second, { Length: 2 }]
            && SharedSecondLevels.Contains(second, StringComparer.OrdinalIgnoreCase)
                ? 3
                : 2;
        return labels.Length < length ? null : string.Join('.', labels[^length..]);
    }
}
