using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Tessitura.Client.Redis;

/// <summary>Redis as what several servers share.</summary>
internal sealed class RedisSharedCache(
    RedisConnection connection,
    TessituraRedisOptions options,
    TimeProvider time,
    ILogger log
) : ISharedCache
{
    private readonly string _prefix = RedisConnection.PrefixOf(options.ApplicationName);

    public bool CanLock => true;

    public async Task<IReadOnlyList<SharedValue?>> GetAsync(
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    )
    {
        var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);

        // All are written before the first is read: one round trip.
        var reads = names.Select(name => database.StringGetWithExpiryAsync(_prefix + name)).ToArray();
        var values = await Task.WhenAll(reads).ConfigureAwait(false);
        return Array.ConvertAll(
            values,
            found => found.Value.IsNull ? null : new SharedValue((byte[])found.Value!, found.Expiry ?? TimeSpan.Zero)
        );
    }

    public async Task SetAsync(
        string name,
        ReadOnlyMemory<byte> value,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        await database.StringSetAsync(_prefix + name, value, lifetime).ConfigureAwait(false);
    }

    public async Task<IAsyncDisposable?> TryLockAsync(string name, CancellationToken cancellationToken) =>
        await RedisLock
            .TryTakeAsync(connection, _prefix + name, options.LockLease, time, cancellationToken)
            .ConfigureAwait(false);

    public async Task PublishAsync(string channel, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        await database.PublishAsync(Literal(channel), RedisSubscription.Message(message)).ConfigureAwait(false);
    }

    public IDisposable Subscribe(string channel, Action<ReadOnlyMemory<byte>> received, Action connected) =>
        new RedisSubscription(connection, Literal(channel), received, connected, log);

    private RedisChannel Literal(string channel) => RedisChannel.Literal(_prefix + channel);
}
