using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Tessitura.Client.OnSale;

/// <summary>
/// What AddStackExchangeRedisCache gives a host, in the few lines that are used here: that package needs others that are
/// not published everywhere.
/// </summary>
internal sealed class RedisCache : IDistributedCache, IDisposable
{
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;

    private RedisCache(ConnectionMultiplexer connection) =>
        (_connection, _database) = (connection, connection.GetDatabase());

    public static async Task<RedisCache> ConnectAsync(int port) =>
        new(await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port},abortConnect=false,connectTimeout=2000"));

    public byte[]? Get(string key) => _database.StringGet(key);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        await _database.StringGetAsync(key);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        _database.StringSet(key, value, options.AbsoluteExpirationRelativeToNow);

    public Task SetAsync(
        string key,
        byte[] value,
        DistributedCacheEntryOptions options,
        CancellationToken token = default
    ) => _database.StringSetAsync(key, value, options.AbsoluteExpirationRelativeToNow);

    /// <summary>Nothing is kept for as long as it is used.</summary>
    public void Refresh(string key) { }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _database.KeyDelete(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => _database.KeyDeleteAsync(key);

    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        var keys = (RedisKey[])await _database.ExecuteAsync("KEYS", "*");
        return [.. keys.Select(key => key.ToString())];
    }

    public void Dispose() => _connection.Dispose();
}
