using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Tessitura.Client;
using Tessitura.Client.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes several servers one over Redis.</summary>
public static class TessituraRedisHttpClientBuilderExtensions
{
    /// <summary>Shares answers, sales and open questions of this Tessitura server over Redis, by a connection of its own. The application starts and sells without Redis too.</summary>
    /// <param name="builder">What <c>AddTessitura</c> returned.</param>
    /// <param name="configuration">Where Redis is, in the words of StackExchange.Redis, such as <c>redis:6379,password=…,ssl=true</c>.</param>
    /// <param name="configure">Changes what is shared.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The configuration cannot be read, or an option is not allowed.</exception>
    public static IHttpClientBuilder AddTessituraRedis(
        this IHttpClientBuilder builder,
        string configuration,
        Action<TessituraRedisOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        var parsed = ConfigurationOptions.Parse(configuration);
        return builder.Add(_ => RedisConnection.Open(parsed), configure);
    }

    /// <summary>The same by the host's own <see cref="IConnectionMultiplexer"/>, which must be registered and stays the host's.</summary>
    /// <param name="builder">What <c>AddTessitura</c> returned.</param>
    /// <param name="configure">Changes what is shared.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    public static IHttpClientBuilder AddTessituraRedis(
        this IHttpClientBuilder builder,
        Action<TessituraRedisOptions>? configure = null
    ) =>
        builder.Add(
            services =>
                RedisConnection.Of(
                    services.GetService<IConnectionMultiplexer>()
                        ?? throw new InvalidOperationException(
                            "AddTessituraRedis() needs an IConnectionMultiplexer: register one, or say where Redis is, as in AddTessituraRedis(\"redis:6379\")."
                        )
                ),
            configure
        );

    private static IHttpClientBuilder Add(
        this IHttpClientBuilder builder,
        Func<IServiceProvider, RedisConnection> connect,
        Action<TessituraRedisOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var name = builder.GetTessituraName();
        var options = new TessituraRedisOptions();
        configure?.Invoke(options);
        options.Check();
        var services = builder.Services;
        services.AddKeyedSingleton(name, (provider, _) => connect(provider));
        if (options.ShareAnswers)
        {
            services.Configure<TessituraOptions>(
                name ?? Options.Options.DefaultName,
                tessitura => tessitura.Caching.Enabled = true
            );
            services.AddKeyedSingleton<ISharedCache>(
                name,
                (provider, _) =>
                    new RedisSharedCache(
                        provider.GetRequiredKeyedService<RedisConnection>(name),
                        options,
                        provider.GetRequiredService<TimeProvider>(),
                        LoggerOf(provider)
                    )
            );
        }

        if (options.KeepOpenQuestions)
        {
            services.AddKeyedSingleton<IOpenQuestionStore>(
                name,
                (provider, _) =>
                    new RedisOpenQuestionStore(
                        provider.GetRequiredKeyedService<RedisConnection>(name),
                        options,
                        provider.GetRequiredService<TimeProvider>(),
                        LoggerOf(provider)
                    )
            );
        }

        return builder;
    }

    private static ILogger LoggerOf(IServiceProvider provider) =>
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("Tessitura.Client.Redis");
}
