using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// A browser sends the visitor's cookie along with whatever page asks for it. Calls that live on the cookie are taken
/// from this site's own pages only; a program that is no browser says nothing of where it comes from, and has no cookie
/// of somebody else.
/// </summary>
internal static class OwnSite
{
    public static ServiceError? Check(HttpRequest request, SeatCurveOptions limits) =>
        IsTrusted(request, limits)
            ? null
            : new ServiceError(StatusCodes.Status403Forbidden, "This call was made by a page of another site.");

    private static bool IsTrusted(HttpRequest request, SeatCurveOptions limits)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && limits.TrustedOrigins.Contains(origin))
        {
            return true;
        }

        // "none" is the visitor's own doing, such as a bookmark. Without the header, a browser is old or its page is not secure.
        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "" => origin.Length == 0 || IsThisHost(origin, request),
            _ => false,
        };
    }

    private static bool IsThisHost(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && string.Equals(address.Authority, Authority(request), StringComparison.OrdinalIgnoreCase)
        // Behind a proxy that ends TLS, the scheme seen here can be http; a page over http is never trusted by a secure host.
        && (address.Scheme == request.Scheme || address.Scheme == Uri.UriSchemeHttps);

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.Value}", UriKind.Absolute, out var own) ? own.Authority : "";
}
