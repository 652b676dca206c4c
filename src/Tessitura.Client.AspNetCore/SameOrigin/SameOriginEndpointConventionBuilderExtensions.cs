using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Protects endpoints of a host's own that act on the visitor's cookie.</summary>
public static class SameOriginEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Refuses calls that pages of other sites make, with 403 and before anything of the endpoint runs, as
    /// <see cref="SeatCurveEndpointRouteBuilderExtensions.MapSeatCurve"/> does for its own calls:
    /// by <c>Sec-Fetch-Site</c>, else by <c>Origin</c>; <see cref="SeatCurveOptions.TrustedOrigins"/> lets others in. For calls
    /// of scripts and forms, not for pages that others may link to. A program that is no browser gets through.
    /// </summary>
    /// <typeparam name="TBuilder">Of one endpoint or a group: minimal APIs, controllers, pages, hubs.</typeparam>
    /// <param name="builder">The endpoints.</param>
    /// <param name="venue">Name of the server whose session cookie they act on, when it was added with one.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder RequireOwnSite<TBuilder>(this TBuilder builder, string? venue = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } next)
            {
                endpoint.RequestDelegate = context =>
                    SameOriginPolicy.Check(context, venue) is { } refused
                        ? refused.WriteAsync(context.Response)
                        : next(context);
            }
        });
        return builder;
    }
}
