using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Tessitura.Client;

/// <summary>Registers the SDK: read this first.</summary>
public static class TessituraServiceCollectionExtensions
{
    /// <summary>
    /// Adds a Tessitura server: <see cref="ITessituraClient"/>, <see cref="ITxnApi"/>, <see cref="IReferenceDataApi"/> and
    /// <see cref="IDiagnosticsApi"/> as singletons; <see cref="WebSession"/>, <see cref="ISessionApi"/> and
    /// <see cref="ICartApi"/> per scope, which stands for one visitor.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets at least <see cref="TessituraOptions.BaseAddress"/> and <see cref="TessituraOptions.Credentials"/>.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(this IServiceCollection services, Action<TessituraOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddVenue(Options.DefaultName);
    }

    /// <summary>Adds a Tessitura server from configuration, such as <c>builder.Configuration.GetSection("Tessitura")</c>; keys are named like the members of <see cref="TessituraOptions"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section; an unknown key in it is an error. <c>ServerTimeZone</c> is an IANA or Windows id.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddTessitura(options => TessituraConfiguration.Apply(configuration, options));
    }

    /// <summary>Adds one of several Tessitura servers: the same services as the other overloads, keyed by <paramref name="name"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">Key of the services, such as <c>"opera"</c>.</param>
    /// <param name="configure">Sets at least <see cref="TessituraOptions.BaseAddress"/> and <see cref="TessituraOptions.Credentials"/>.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(
        this IServiceCollection services,
        string name,
        Action<TessituraOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return services.AddVenue(name);
    }

    /// <summary>Puts the SDK's pipeline under a client of yours, such as one made by Refit: credentials, session key, resilience and telemetry.</summary>
    /// <param name="builder">The client; it gets the server's base address.</param>
    /// <param name="name">Name of the server, when it was added with one.</param>
    /// <returns>The same builder.</returns>
    public static IHttpClientBuilder AddTessituraHandlers(this IHttpClientBuilder builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var venue = name ?? Options.DefaultName;
        builder.ConfigureHttpClient(
            (services, client) =>
            {
                client.BaseAddress = new VenueAddress(services.GetVenueOptions(venue)).WithSlash;
                client.Timeout = Timeout.InfiniteTimeSpan;
            }
        );
        return builder.UseTessituraPipeline(venue);
    }

    internal static TessituraOptions GetVenueOptions(this IServiceProvider services, string venue) =>
        services.GetRequiredService<IOptionsMonitor<TessituraOptions>>().Get(venue);

    private static IHttpClientBuilder AddVenue(this IServiceCollection services, string name)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TessituraOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TessituraOptions>>(new TessituraOptionsValidator(name));

        // The plain registrations are the keyed ones with the key null.
        object? key = name == Options.DefaultName ? null : name;
        var client = key is null ? "Tessitura" : $"Tessitura:{name}";
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
            {
                var (options, time) = (provider.GetVenueOptions(name), provider.GetRequiredService<TimeProvider>());
                ServerTimeZone.WarnIfGuessed(options, time, name, provider.GetRequiredService<ILoggerFactory>());
                return new Venue(
                    options,
                    provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(client),
                    time
                );
            }
        );
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
                new VenueResilience(
                    provider.GetVenueOptions(name).Resilience,
                    provider.GetRequiredService<TimeProvider>()
                )
        );
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
                new AnswerCache(
                    provider.GetVenueOptions(name),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILoggerFactory>(),
                    provider.GetService<IDistributedCache>
                )
        );
        services.TryAddKeyedSingleton<ITessituraClient>(
            key,
            (provider, _) => new TessituraClient(provider.GetVenue(key))
        );
        services.TryAddKeyedSingleton(key, (provider, _) => provider.GetClient(key).Txn);
        services.TryAddKeyedSingleton(key, (provider, _) => provider.GetClient(key).ReferenceData);
        services.TryAddKeyedSingleton(key, (provider, _) => provider.GetClient(key).Diagnostics);
        services.TryAddKeyedScoped<ISessionKeyStore>(key, (_, _) => new InMemorySessionKeyStore());
        services.TryAddKeyedScoped(
            key,
            (provider, _) =>
                WebSessions.Create(provider.GetVenue(key), provider.GetRequiredKeyedService<ISessionKeyStore>(key))
        );
        services.TryAddKeyedScoped(key, (provider, _) => provider.GetRequiredKeyedService<WebSession>(key).Session);
        services.TryAddKeyedScoped(key, (provider, _) => provider.GetRequiredKeyedService<WebSession>(key).Cart);

        return services
            .AddHttpClient(client)
            .ConfigurePrimaryHttpMessageHandler(TessituraPipeline.CreatePrimaryHandler)
            .UseTessituraPipeline(name);
    }

    private static IHttpClientBuilder UseTessituraPipeline(this IHttpClientBuilder builder, string venue)
    {
        TessituraPipeline.AddTo(builder, venue);
        return builder.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static Venue GetVenue(this IServiceProvider provider, object? key) =>
        provider.GetRequiredKeyedService<Venue>(key);

    private static ITessituraClient GetClient(this IServiceProvider provider, object? key) =>
        provider.GetRequiredKeyedService<ITessituraClient>(key);
}
