using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps visitors' session keys in their browsers.</summary>
public static class SessionCookieServiceCollectionExtensions
{
    /// <summary>
    /// Keeps the session key of a visitor in a cookie that only this application can read, so that <see cref="IWebSession"/>,
    /// <see cref="ICartApi"/> and <see cref="ISessionApi"/> of a request are those of its visitor. A key that is set anew
    /// (<see cref="ISessionKeyStore.SetAsync"/> after a login) gets another cookie, and the one before counts no more; which
    /// one counts is kept in the <c>IDistributedCache</c> of the host, or in this process where there is none.
    /// </summary>
    /// <param name="services">The services; the order of this and <c>AddTessitura</c> does not matter.</param>
    /// <param name="configure">Changes name, lifetime and which sites it is for.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTessituraSessionCookie(
        this IServiceCollection services,
        Action<SessionCookieOptions>? configure = null
    ) => services.AddCookie(null, configure);

    /// <summary>The same for one of several servers: each has a cookie of its own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="venue">Name of the server, as given to <c>AddTessitura</c>.</param>
    /// <param name="configure">Changes name, lifetime and which sites it is for.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTessituraSessionCookie(
        this IServiceCollection services,
        string venue,
        Action<SessionCookieOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(venue);
        return services.AddCookie(venue, configure);
    }

    private static IServiceCollection AddCookie(
        this IServiceCollection services,
        string? venue,
        Action<SessionCookieOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = venue ?? Options.Options.DefaultName;
        services.AddDataProtection();
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SessionCookieOptions>, SessionCookieOptionsValidator>()
        );
        services.AddOptions<SessionCookieOptions>(name).ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(name, configure);
        }

        services.TryAddKeyedSingleton(
            venue,
            (provider, _) =>
                new SessionCookie(
                    venue,
                    provider.GetRequiredService<IOptionsMonitor<SessionCookieOptions>>().Get(name),
                    provider.GetService<IHostEnvironment>()?.IsDevelopment() is true,
                    provider.GetRequiredService<IDataProtectionProvider>(),
                    provider.GetRequiredService<TimeProvider>()
                )
        );

        services.TryAddKeyedSingleton(
            venue,
            (provider, _) =>
                new ReplacedCookies(
                    venue,
                    provider.GetRequiredService<IOptionsMonitor<SessionCookieOptions>>().Get(name).Lifetime,
                    provider.GetService<IDistributedCache>(),
                    provider.GetService<ILogger<ReplacedCookies>>()
                )
        );

        services.TryAddKeyedSingleton(
            venue,
            (provider, _) =>
                new VisitorSessions(
                    () => provider.GetRequiredKeyedService<ITessituraClient>(venue),
                    provider.GetRequiredService<TimeProvider>()
                )
        );

        // In place of the SDK's own store where AddTessitura came first; where it comes later, it finds this one and adds none.
        services.RemoveAllKeyed<ISessionKeyStore>(venue);
        services.AddKeyedScoped<ISessionKeyStore>(
            venue,
            (provider, _) =>
                new CookieSessionKeyStore(
                    provider.GetRequiredService<IHttpContextAccessor>(),
                    provider.GetRequiredKeyedService<SessionCookie>(venue),
                    provider.GetRequiredKeyedService<ReplacedCookies>(venue),
                    provider.GetRequiredKeyedService<VisitorSessions>(venue)
                )
        );
        return services;
    }
}
