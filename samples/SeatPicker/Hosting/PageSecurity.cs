using Microsoft.Extensions.Primitives;

namespace SeatPicker;

/// <summary>What a browser may do with the pages, and who may send orders.</summary>
internal static class PageSecurity
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A browser keeps the page's files, and asks whether they are still the ones.</summary>
    public static StaticFileOptions AskBeforeReuse { get; } =
        new() { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" };

    public static void UsePageSecurity(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                return next(context);
            }
        );

    /// <summary>A page of another site cannot use a visitor's cookie to reserve, log in or pay here. Nothing is kept by browsers.</summary>
    public static RouteGroupBuilder RefuseOtherSites(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                var request = context.HttpContext.Request;
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return HttpMethods.IsGet(request.Method) || IsOwn(request.Headers["Sec-Fetch-Site"])
                    ? await next(context)
                    : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }
        );
        return group;
    }

    // Programs that are no browsers do not send the header; they have no visitor's cookie either.
    private static bool IsOwn(StringValues site) => site.Count == 0 || site == "same-origin";
}
