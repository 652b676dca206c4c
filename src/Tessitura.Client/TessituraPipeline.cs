using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The handlers in order, from the caller to the network: the only place where the order is written.</summary>
internal static class TessituraPipeline
{
    public static void AddTo(IHttpClientBuilder builder, string venue)
    {
        object? key = venue.Length == 0 ? null : venue;
        builder
            .RemoveAllLoggers()
            .AddHttpMessageHandler(services => new OperationHandler(Address(services), Options(services).Version))
            .AddHttpMessageHandler(services => new TelemetryHandler(
                services.GetRequiredService<ILoggerFactory>(),
                services.GetRequiredService<TimeProvider>()
            ))
            .ConfigureAdditionalHttpMessageHandlers(
                (handlers, services) =>
                {
                    if (Options(services).Caching.Enabled)
                    {
                        handlers.Add(new CachingHandler(services.GetRequiredKeyedService<AnswerCache>(key)));
                    }
                }
            )
            .AddHttpMessageHandler(services => new ResilienceHandler(
                services.GetRequiredKeyedService<VenueResilience>(key)
            ));

        // A host may add handlers after this call. Credentials and the real key must exist only below the last one, so
        // their handlers are put in place after all configuration is done.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            builder.Name,
            options =>
                options.HttpMessageHandlerBuilderActions.Add(handlers =>
                {
                    handlers.AdditionalHandlers.Add(
                        new AuthenticationHandler(Options(handlers.Services).Credentials, Address(handlers.Services))
                    );
                    handlers.AdditionalHandlers.Add(new SessionKeyHandler());
                    if (handlers.PrimaryHandler is SocketsHttpHandler sockets)
                    {
                        Quieten(sockets);
                    }
                })
        );

        TessituraOptions Options(IServiceProvider services) => services.GetVenueOptions(venue);

        VenueAddress Address(IServiceProvider services) => new(Options(services));
    }

    /// <summary>The sockets at the end, where the host brings nothing of its own.</summary>
    public static HttpMessageHandler CreatePrimaryHandler() =>
        new SocketsHttpHandler
        {
            // Handlers live as long as the process; connections do not, so that changes of DNS are seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };

    /// <summary>For sockets that a host brings too. Set only where needed: a handler in use takes no change.</summary>
    private static void Quieten(SocketsHttpHandler sockets)
    {
        // The runtime's own activity would carry the address with the real key; TelemetryHandler makes ours and sends
        // its trace headers.
        if (sockets.ActivityHeadersPropagator is not null)
        {
            sockets.ActivityHeadersPropagator = null;
        }

        if (sockets.AllowAutoRedirect)
        {
            sockets.AllowAutoRedirect = false;
        }

        if (sockets.UseCookies)
        {
            sockets.UseCookies = false;
        }
    }
}
