using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tessitura.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the SDK: read this first.</summary>
public static class TessituraServiceCollectionExtensions
{
    /// <summary>
    /// Adds a Tessitura server: <see cref="ITessituraClient"/>, <see cref="ITxnApi"/>, <see cref="IReferenceDataApi"/> and
    /// <see cref="IDiagnosticsApi"/> as singletons; <see cref="IWebSession"/> per scope, which stands for one visitor.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets at least <see cref="TessituraOptions.BaseAddress"/> and <see cref="TessituraOptions.Credentials"/>.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(this IServiceCollection services, Action<TessituraOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddVenue(Options.Options.DefaultName);
    }

    /// <summary>Adds a Tessitura server from configuration, such as <c>builder.Configuration.GetSection("Tessitura")</c>; keys are named like the members of <see cref="TessituraOptions"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section; an unknown key in it is an error. <c>ServerTimeZone</c> is an IANA or Windows id.</param>
    /// <param name="configure">Sets what the section does not hold, such as a password from elsewhere; runs after it.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(
        this IServiceCollection services,
        IConfiguration configuration,
        Action<TessituraOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddConfigured(Options.Options.DefaultName, configuration, configure);
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

    /// <summary>Adds one of several Tessitura servers from configuration, such as <c>builder.Configuration.GetSection("Opera")</c>: the same services as the other overloads, keyed by <paramref name="name"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">Key of the services, such as <c>"opera"</c>.</param>
    /// <param name="configuration">The section; an unknown key in it is an error. <c>ServerTimeZone</c> is an IANA or Windows id.</param>
    /// <param name="configure">Sets what the section does not hold, such as a password from elsewhere; runs after it.</param>
    /// <returns>The builder of the pipeline's HTTP client, to add handlers or another primary handler.</returns>
    public static IHttpClientBuilder AddTessitura(
        this IServiceCollection services,
        string name,
        IConfiguration configuration,
        Action<TessituraOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddConfigured(name, configuration, configure);
    }

    /// <summary>Adds a Refit interface of your own for the visitor of the scope: its calls go through the SDK's pipeline with the SDK's exceptions, and a path with <c>@sessionKey</c> gets the visitor's key. Only such a path opens a web session.</summary>
    /// <typeparam name="T">The interface; Refit's generator has implemented it at compile time.</typeparam>
    /// <param name="services">The services, to which <c>AddTessitura</c> is added too.</param>
    /// <param name="name">Name of the server, when it was added with one; it is the key of the interface then.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTessituraApi<T>(this IServiceCollection services, string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(services);
        var key = TessituraPipeline.KeyOf(name ?? Options.Options.DefaultName);
        services.TryAddKeyedScoped(key, (provider, _) => provider.GetRequiredKeyedService<IWebSession>(key).For<T>());
        return services;
    }

    /// <summary>Puts the SDK's pipeline under a client of yours, such as one of <c>AddRefitGeneratedClient</c>: credentials, session key, resilience and telemetry. Failures stay plain HTTP. A second time it does nothing.</summary>
    /// <param name="builder">The client; it gets the server's base address, and no timeout but the SDK's.</param>
    /// <param name="name">Name of the server, when it was added with one.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">The client has the pipeline of another server.</exception>
    public static IHttpClientBuilder AddTessituraHandlers(this IHttpClientBuilder builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var venue = name ?? Options.Options.DefaultName;
        if (!builder.UseTessituraPipeline(venue))
        {
            return builder;
        }

        return builder.ConfigureHttpClient(
            (services, client) =>
            {
                var options = services.GetVenueOptions(venue);
                client.BaseAddress = new VenueAddress(options).WithSlash;
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = options.MaxResponseBytes;
            }
        );
    }

    /// <summary>Name of the Tessitura server to whose pipeline a builder belongs, for packages that add to what <c>AddTessitura</c> registered; null where it has no name, and is the key null of keyed services.</summary>
    /// <param name="builder">What <c>AddTessitura</c> or <c>AddTessituraHandlers</c> returned.</param>
    /// <exception cref="InvalidOperationException">The client has no Tessitura pipeline.</exception>
    public static string? GetTessituraName(this IHttpClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var venue =
            PipelineClients.Of(builder.Services).VenueOf(builder.Name)
            ?? throw new InvalidOperationException(
                $"The HTTP client '{builder.Name}' has no Tessitura pipeline: call AddTessitura(…) or AddTessituraHandlers(…) first."
            );
        return venue.Length == 0 ? null : venue;
    }

    internal static TessituraOptions GetVenueOptions(this IServiceProvider services, string venue) =>
        services.GetRequiredService<IOptionsMonitor<TessituraOptions>>().Get(venue);

    private static IHttpClientBuilder AddConfigured(
        this IServiceCollection services,
        string name,
        IConfiguration configuration,
        Action<TessituraOptions>? configure
    )
    {
        services.AddSingleton<IOptionsChangeTokenSource<TessituraOptions>>(
            new ConfigurationChangeTokenSource<TessituraOptions>(name, configuration)
        );
        services.Configure<TessituraOptions>(name, options => TessituraConfiguration.Apply(configuration, options));
        if (configure is not null)
        {
            services.Configure(name, configure);
        }

        return services.AddVenue(name);
    }

    private static IHttpClientBuilder AddVenue(this IServiceCollection services, string name)
    {
        var builder = services.AddHttpClient(TessituraPipeline.NameOf(name));
        if (!builder.UseTessituraPipeline(name))
        {
            // Called again, it has added configuration, and there is nothing else to add.
            return builder;
        }

        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TessituraOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TessituraOptions>>(new TessituraOptionsValidator(name));
        var key = TessituraPipeline.KeyOf(name);
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
                new VenueCredentials(
                    name,
                    provider.GetVenueOptions(name),
                    provider.GetRequiredService<IOptionsFactory<TessituraOptions>>(),
                    provider.GetServices<IOptionsChangeTokenSource<TessituraOptions>>(),
                    provider.GetRequiredService<ILoggerFactory>()
                )
        );
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
            {
                var time = provider.GetRequiredService<TimeProvider>();
                return new CartStates(
                    time,
                    RawWriteNotes.In(
                        provider.GetRequiredKeyedService<IOpenQuestionStore>(key),
                        time,
                        provider.GetRequiredService<ILoggerFactory>()
                    )
                );
            }
        );
        services.TryAddKeyedSingleton<IOpenQuestionStore>(
            key,
            (provider, _) => new InMemoryOpenQuestionStore(time: provider.GetRequiredService<TimeProvider>())
        );
        services.TryAddKeyedSingleton(
            key,
            (provider, _) =>
            {
                var (options, time) = (provider.GetVenueOptions(name), provider.GetRequiredService<TimeProvider>());
                ServerTimeZone.WarnIfGuessed(options, time, name, provider.GetRequiredService<ILoggerFactory>());
                return new Venue(
                    options,
                    provider.GetRequiredKeyedService<VenueCredentials>(key),
                    provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(builder.Name),
                    provider.GetRequiredKeyedService<CartStates>(key),
                    provider.GetRequiredKeyedService<IOpenQuestionStore>(key),
                    provider.GetRequiredService<ILoggerFactory>(),
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
                    provider.GetRequiredKeyedService<VenueCredentials>(key),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILoggerFactory>(),
                    SharedCacheOf(provider, key, provider.GetVenueOptions(name).Caching)
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
        services.TryAddKeyedScoped<IWebSession>(
            key,
            (provider, _) =>
                WebSessions.Create(provider.GetVenue(key), provider.GetRequiredKeyedService<ISessionKeyStore>(key))
        );

        return builder;
    }

    private static ISharedCache? SharedCacheOf(IServiceProvider provider, object? key, CachingOptions caching)
    {
        if (provider.GetKeyedService<ISharedCache>(key) is { } shared)
        {
            return shared;
        }

        return !caching.UseDistributedCache
            ? null
            : new DistributedCacheAdapter(
                provider.GetService<IDistributedCache>()
                    ?? throw new InvalidOperationException(
                        "TessituraOptions.Caching.UseDistributedCache is true, but no IDistributedCache is registered: "
                            + "register one, such as AddStackExchangeRedisCache, or leave the option false."
                    )
            );
    }

    private static bool UseTessituraPipeline(this IHttpClientBuilder builder, string venue)
    {
        if (!PipelineClients.Of(builder.Services).TryAdd(builder.Name, venue))
        {
            return false;
        }

        TessituraPipeline.AddTo(builder, venue);
        builder.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return true;
    }

    private static Venue GetVenue(this IServiceProvider provider, object? key) =>
        provider.GetRequiredKeyedService<Venue>(key);

    private static ITessituraClient GetClient(this IServiceProvider provider, object? key) =>
        provider.GetRequiredKeyedService<ITessituraClient>(key);
}
