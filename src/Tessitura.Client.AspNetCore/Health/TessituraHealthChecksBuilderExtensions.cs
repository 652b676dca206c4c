using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the service to the host's health checks.</summary>
public static class TessituraHealthChecksBuilderExtensions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Reports whether the Tessitura service and its seat server work: degraded when only a part fails. Its data hold no secret and no address.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="venue">Name of the server, when it was added with one.</param>
    /// <param name="failureStatus">What it means when the service does not answer; default unhealthy.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <param name="timeout">How long it may take; default 5 s.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddTessitura(
        this IHealthChecksBuilder builder,
        string name = "tessitura",
        string? venue = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return builder.Add(
            new HealthCheckRegistration(
                name,
                services => new TessituraHealthCheck(services.GetRequiredKeyedService<ITessituraClient>(venue)),
                failureStatus,
                tags,
                timeout ?? DefaultTimeout
            )
        );
    }
}
