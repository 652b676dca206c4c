using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Prepares a host to be the backend of a seat map front end.</summary>
public static class SeatCurveServiceCollectionExtensions
{
    /// <summary>Prepares <see cref="Microsoft.AspNetCore.Builder.SeatCurveEndpointRouteBuilderExtensions.MapSeatCurve"/>: limits for visitors and what they may look at, and no session key of a path in the host's logs and traces.</summary>
    /// <param name="services">The services; <c>AddTessitura</c> adds the server itself, before or after.</param>
    /// <param name="configure">Changes the limits, and says which modes of sale, sources and constituents visitors may look at.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSeatCurve(
        this IServiceCollection services,
        Action<SeatCurveOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddHiddenKeys();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SeatCurveOptions>, SeatCurveOptionsValidator>()
        );
        services.AddOptions<SeatCurveOptions>().ValidateOnStart();
        return configure is null ? services : services.Configure(configure);
    }
}
