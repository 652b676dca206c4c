using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Limits how often one visitor and one address may call.</summary>
public static class TessituraRateLimitsServiceCollectionExtensions
{
    /// <summary>
    /// Registers the policies of <see cref="TessituraRateLimits"/>. They work where endpoints ask for them with
    /// <c>RequireRateLimiting</c> and the application has <c>app.UseRateLimiter()</c>; what is too much gets 429 with
    /// <c>Retry-After</c>. Behind a proxy <c>app.UseForwardedHeaders()</c> must come first: without it all visitors have one address.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the limits.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTessituraRateLimits(
        this IServiceCollection services,
        Action<TessituraRateLimitOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRateLimiter(static _ => { });
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<RateLimiterOptions>, RateLimitPolicies>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<TessituraRateLimitOptions>,
                TessituraRateLimitOptionsValidator
            >()
        );
        services.AddOptions<TessituraRateLimitOptions>().ValidateOnStart();
        return configure is null ? services : services.Configure(configure);
    }
}
