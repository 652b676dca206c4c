using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the backend of a seat map front end.</summary>
public static class SeatCurveEndpointRouteBuilderExtensions
{
    private static readonly ServiceError NothingHere = ServiceErrors.Neutral(StatusCodes.Status404NotFound);

    /// <summary>
    /// Maps the 21 calls of a seat map front end one to one to the service, each answered with its own
    /// <c>Cache-Control</c>; anything else below the prefix is 404.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">Where the calls begin, such as <c>/api</c>. Whatever the application does not map itself below it is 404, files included.</param>
    /// <param name="venue">Name of the server, when it was added with one.</param>
    /// <returns>All of them, to add CORS, rate limits or authorization.</returns>
    /// <exception cref="InvalidOperationException"><c>AddSeatCurve</c> or <c>AddTessitura</c> was not called.</exception>
    public static IEndpointConventionBuilder MapSeatCurve(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string prefix,
        string? venue = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        var server = FindVenue(endpoints.ServiceProvider, venue);
        endpoints.ServiceProvider.GetRequiredService<SessionKeyPaths>().Add(prefix);
        var group = endpoints.MapGroup(prefix);
        foreach (var route in SeatCurveRoutes.All)
        {
            group
                .MapMethods(route.Template, [route.Method], new SeatCurveEndpoint(route, server).HandleAsync)
                .WithMetadata(new SeatCurveCall(route, venue))
                .WithDisplayName($"SeatCurve {route.Operation}");
        }

        group
            .Map("{**rest}", static context => NothingHere.WriteAsync(context.Response))
            .WithDisplayName("SeatCurve, nothing here");
        return group;
    }

    private static SeatCurveVenue FindVenue(IServiceProvider services, string? venue)
    {
        if (services.GetService<SessionKeyPaths>() is null)
        {
            throw new InvalidOperationException("MapSeatCurve needs builder.Services.AddSeatCurve().");
        }

        if (services.GetService<IHttpContextFactory>() is not KeyHidingContextFactory)
        {
            throw new InvalidOperationException(
                "Another IHttpContextFactory took the place of AddSeatCurve's, so session keys would stand in the host's "
                    + "logs; register it before AddSeatCurve."
            );
        }

        var client =
            services.GetKeyedService<ITessituraClient>(venue)
            ?? throw new InvalidOperationException(
                venue is null
                    ? "MapSeatCurve needs builder.Services.AddTessitura(…)."
                    : $"MapSeatCurve needs builder.Services.AddTessitura(\"{venue}\", …)."
            );
        var limits = services.GetRequiredService<IOptions<SeatCurveOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Tessitura.Client.AspNetCore.SeatCurve");
        if (limits.ModeOfSale is { IsAny: false, Function: null, Listed: [] })
        {
            AccessLog.EveryModeOfSale(log);
        }

        return new SeatCurveVenue(
            venue,
            client,
            services.GetRequiredService<IOptionsMonitor<TessituraOptions>>().Get(venue ?? Options.DefaultName),
            limits,
            services.GetKeyedService<VisitorSessions>(venue) ?? new VisitorSessions(() => client, time),
            // A host that adds CORS may apply it to all of its endpoints, which these do not see.
            UsesCors: limits.TrustedOrigins.Count > 0 || services.GetService<ICorsService>() is not null,
            time,
            log
        );
    }
}
