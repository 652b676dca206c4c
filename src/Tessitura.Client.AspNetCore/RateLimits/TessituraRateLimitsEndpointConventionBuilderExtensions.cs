using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Tells the rate limits what endpoints of a host's own do.</summary>
public static class TessituraRateLimitsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Says that a call without a session cookie opens a web session, as one that logs in or reserves does.
    /// <see cref="TessituraRateLimits.Default"/> counts it as such then, together with the front end's calls, and as a read or
    /// a write for a visitor who has a cookie.
    /// </summary>
    /// <typeparam name="TBuilder">Of one endpoint or a group.</typeparam>
    /// <param name="builder">The endpoints.</param>
    /// <param name="venue">Name of the server whose session cookie they act on, when it was added with one.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder MayOpenSession<TBuilder>(this TBuilder builder, string? venue = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(endpoint => endpoint.Metadata.Add(new SessionOpeningMetadata(venue)));
        return builder;
    }
}
