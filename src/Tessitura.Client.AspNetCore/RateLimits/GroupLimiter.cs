using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Tessitura.Client.AspNetCore;

/// <summary>What the framework keeps for a group: the limits themselves are shared with other groups.</summary>
/// <param name="limits">By visitor, then by address.</param>
/// <param name="group">Whose calls these are.</param>
internal sealed class GroupLimiter(PartitionedRateLimiter<CallGroup> limits, CallGroup group) : RateLimiter
{
    private long _usedAt = Stopwatch.GetTimestamp();

    /// <summary>There is nothing in it that would be lost.</summary>
    public override TimeSpan? IdleDuration => Stopwatch.GetElapsedTime(Volatile.Read(ref _usedAt));

    public override RateLimiterStatistics? GetStatistics() => limits.GetStatistics(group);

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Volatile.Write(ref _usedAt, Stopwatch.GetTimestamp());
        return limits.AttemptAcquire(group, permitCount);
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _usedAt, Stopwatch.GetTimestamp());
        return limits.AcquireAsync(group, permitCount, cancellationToken);
    }
}
