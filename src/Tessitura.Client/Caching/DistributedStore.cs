using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The host's <see cref="IDistributedCache"/>, bounded in time: where it fails it is left alone for a while, and life goes on without it.</summary>
internal sealed class DistributedStore(IDistributedCache cache, CachingOptions options, TimeProvider time, ILogger log)
{
    private long _restUntil;

    public bool IsResting => time.GetUtcNow().UtcTicks < Volatile.Read(ref _restUntil);

    /// <summary>The value, or null when there is none or the cache does not answer.</summary>
    public Task<byte[]?> GetAsync(string key) => TryAsync(limit => cache.GetAsync(key, limit), null);

    /// <summary>False when the cache does not answer.</summary>
    public Task<bool> SetAsync(string key, byte[] value, TimeSpan lifetime) =>
        TryAsync(
            async limit =>
            {
                var expiry = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
                await cache.SetAsync(key, value, expiry, limit).ConfigureAwait(false);
                return true;
            },
            false
        );

    public Task<bool> RemoveAsync(string key) =>
        TryAsync(
            async limit =>
            {
                await cache.RemoveAsync(key, limit).ConfigureAwait(false);
                return true;
            },
            false
        );

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> call, T otherwise)
    {
        if (IsResting)
        {
            return otherwise;
        }

        using var limit = new CancellationTokenSource(options.DistributedCacheTimeout, time);
        try
        {
            // A cache may connect or wait without looking at the token.
            return await call(limit.Token).WaitOrAbandonAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _restUntil, (time.GetUtcNow() + options.RetryDelay).UtcTicks);
            Log.DistributedCacheFailed(log, exception, options.RetryDelay.TotalSeconds);
            return otherwise;
        }
    }
}
