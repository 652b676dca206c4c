using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

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
