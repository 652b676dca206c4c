using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// Names of the rate-limiting policies that <see cref="Microsoft.Extensions.DependencyInjection.TessituraRateLimitsServiceCollectionExtensions.AddTessituraRateLimits"/>
/// registers, for <c>RequireRateLimiting</c>. Each counts by visitor and by address, and by itself: endpoints that are to be
/// counted together need the same policy.
/// </summary>
public static class TessituraRateLimits
{
    /// <summary>Each call by what it does: GET and HEAD as reads, a call that opens a web session as one of those, everything else as a write. The one for <c>MapSeatCurve</c>.</summary>
    public const string Default = "Tessitura";

    /// <summary>Calls that change nothing; <see cref="TessituraRateLimitOptions.Reads"/>.</summary>
    public const string Reads = "Tessitura.Reads";

    /// <summary>Calls that reserve, release or log in; <see cref="TessituraRateLimitOptions.Writes"/>.</summary>
    public const string Writes = "Tessitura.Writes";

    /// <summary>Calls that open web sessions; <see cref="TessituraRateLimitOptions.Sessions"/>.</summary>
    public const string Sessions = "Tessitura.Sessions";
}

/// <summary>Adds the policies to those of the host.</summary>
internal sealed class RateLimitPolicies(IOptions<TessituraRateLimitOptions> options)
    : IConfigureOptions<RateLimiterOptions>
{
    public void Configure(RateLimiterOptions limiter)
    {
        Add(TessituraRateLimits.Default, null);
        Add(TessituraRateLimits.Reads, CallKind.Read);
        Add(TessituraRateLimits.Writes, CallKind.Write);
        Add(TessituraRateLimits.Sessions, CallKind.OpenSession);

        void Add(string name, CallKind? kind) => limiter.AddPolicy(name, new CallRateLimit(kind, options.Value));
    }
}
