using System.Globalization;
using System.Text;

namespace SeatPicker;

/// <summary>What a browser may do with the pages, and what it may keep.</summary>
internal static class PageSecurity
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self' {0}; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly CompositeFormat _policy = CompositeFormat.Parse(ContentPolicy);

    public static void UsePageSecurity(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // At the last moment: what answers a failure begins with empty headers.
                context.Response.OnStarting(Add, context);
                return next(context);
            }
        );

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var page = context.RequestServices.GetRequiredService<ShopPage>();
        headers.ContentSecurityPolicy = string.Format(CultureInfo.InvariantCulture, _policy, page.ImportMapHash);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return Task.CompletedTask;
    }

    /// <summary>What the shop says of a visitor is kept by no browser.</summary>
    public static RouteGroupBuilder KeepNothing(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
        return group;
    }
}
