using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The handlers in order, from the caller to the network: the only place where the order is written.</summary>
internal static class TessituraPipeline
{
    private const string ClientName = "Tessitura.Client pipeline";

    /// <summary>Name of the SDK's own HTTP client for a server, which no client of a host has.</summary>
    public static string NameOf(string venue) => venue.Length == 0 ? ClientName : $"{ClientName} of {venue}";

    /// <summary>The handlers above those of the host; they may be added once.</summary>
    public static void AddTo(IHttpClientBuilder builder, string venue)
    {
        var isOwn = builder.Name == NameOf(venue);
        builder
            .RemoveAllLoggers()
            .AddHttpMessageHandler(services =>
            {
                var options = services.GetVenueOptions(venue);
                return new OperationHandler(new OperationFinder(new VenueAddress(options)), options.Version, isOwn);
            })
            .AddHttpMessageHandler(services => new TelemetryHandler(
                services.GetRequiredService<ILoggerFactory>(),
                services.GetRequiredService<TimeProvider>()
            ))
            .ConfigureAdditionalHttpMessageHandlers(
                (handlers, services) =>
                {
                    if (services.GetVenueOptions(venue).Caching.Enabled)
                    {
                        handlers.Add(new CachingHandler(services.GetRequiredKeyedService<AnswerCache>(KeyOf(venue))));
                    }
                }
            )
            .AddHttpMessageHandler(services => new ResilienceHandler(
                services.GetRequiredKeyedService<VenueResilience>(KeyOf(venue))
            ));
    }

    /// <summary>The handlers below those of the host, when all of its configuration is done.</summary>
    public static void Finish(HttpMessageHandlerBuilder builder, string venue)
    {
        var address = new VenueAddress(builder.Services.GetVenueOptions(venue));
        var credentials = builder.Services.GetRequiredKeyedService<VenueCredentials>(KeyOf(venue));
        var carts = builder.Services.GetRequiredKeyedService<CartStates>(KeyOf(venue));
        var hasHostHandlers =
            builder.PrimaryHandler is DelegatingHandler || builder.AdditionalHandlers.Any(handler => !IsOurs(handler));
        builder.PrimaryHandler = PrimaryHandler.Secure(
            builder.PrimaryHandler,
            last => new AttemptHandler(keepsContentHeaders: hasHostHandlers)
            {
                InnerHandler = new AuthenticationHandler(credentials, address)
                {
                    InnerHandler = new SessionKeyHandler(carts) { InnerHandler = last },
                },
            }
        );
    }

    /// <summary>The plain registrations are the keyed ones with the key null.</summary>
    public static object? KeyOf(string venue) => venue.Length == 0 ? null : venue;

    private static bool IsOurs(HttpMessageHandler handler) =>
        handler is OperationHandler or TelemetryHandler or CachingHandler or ResilienceHandler;
}
