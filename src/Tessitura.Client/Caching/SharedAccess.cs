using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The shared cache, bounded in time: where it fails it is left alone for a while, and life goes on without it.</summary>
internal sealed class SharedAccess(ISharedCache cache, CachingOptions options, TimeProvider time, ILogger log)
{
    private long _restUntil;

    public bool CanLock => cache.CanLock;

    public bool IsResting => time.GetTimestamp() < Volatile.Read(ref _restUntil);

    /// <summary>It is known to answer again.</summary>
    public void EndRest() => Volatile.Write(ref _restUntil, 0);

    /// <summary>The values, or null when the cache does not answer.</summary>
    public Task<IReadOnlyList<SharedValue?>?> GetAsync(IReadOnlyList<string> names) =>
        TryAsync<IReadOnlyList<SharedValue?>?>(
            async limit => await cache.GetAsync(names, limit).ConfigureAwait(false),
            null
        );

    /// <summary>False when the cache does not answer.</summary>
    public Task<bool> SetAsync(string name, ReadOnlyMemory<byte> value, TimeSpan lifetime) =>
        TryAsync(limit => cache.SetAsync(name, value, lifetime, limit));

    /// <inheritdoc cref="SetAsync"/>
    public Task<bool> PublishAsync(string channel, ReadOnlyMemory<byte> message) =>
        TryAsync(limit => cache.PublishAsync(channel, message, limit));

    /// <summary>Null when another server has it, or the cache does not answer.</summary>
    public Task<IAsyncDisposable?> TryLockAsync(string name) =>
        TryAsync(limit => cache.TryLockAsync(name, limit), null);

    public IDisposable Subscribe(string channel, Action<ReadOnlyMemory<byte>> received, Action connected) =>
        cache.Subscribe(channel, received, connected);

    private Task<bool> TryAsync(Func<CancellationToken, Task> call) =>
        TryAsync(
            async limit =>
            {
                await call(limit).ConfigureAwait(false);
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
            Volatile.Write(ref _restUntil, time.Shift(time.GetTimestamp(), options.RetryDelay));
            Log.SharedCacheFailed(log, exception, options.RetryDelay.TotalSeconds);
            return otherwise;
        }
    }
}
