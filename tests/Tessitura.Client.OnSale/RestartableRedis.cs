using StackExchange.Redis;

namespace Tessitura.Client.OnSale;

/// <summary>A Redis that can be killed and comes back empty at the same place.</summary>
internal sealed class RestartableRedis : IAsyncDisposable
{
    private RedisServer _server;

    private RestartableRedis(RedisServer server) => _server = server;

    public string Configuration => _server.Configuration;

    public string Name =>
        _server.Kind == RedisKind.Garnet
            ? "Garnet, in the measuring process (redis-server is not installed)"
            : "redis-server, in a process of its own";

    public static async Task<RestartableRedis> StartAsync() => new(await RedisServer.StartAsync(RedisServer.Best));

    public async Task KillAsync() => await _server.DisposeAsync();

    /// <summary>Ends when it takes connections again.</summary>
    public async Task RestartAsync() => _server = await RedisServer.StartAsync(_server.Kind, _server.Port);

    /// <summary>What it was asked for so far; null where it does not count.</summary>
    public async Task<RedisUsage?> GetUsageAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{Configuration},allowAdmin=true");
        var stats = (await connection.GetServers().Single().InfoAsync("stats"))
            .SelectMany(group => group)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return
            Read("total_commands_processed") is { } commands
            && Read("total_net_input_bytes") is { } written
            && Read("total_net_output_bytes") is { } read
            ? new(commands, written, read)
            : null;

        long? Read(string name) =>
            stats.TryGetValue(name, out var text) && long.TryParse(text, out var value) ? value : null;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>What a Redis was asked for.</summary>
internal sealed record RedisUsage(long Commands, long BytesWritten, long BytesRead)
{
    public static RedisUsage operator -(RedisUsage one, RedisUsage other) =>
        new(one.Commands - other.Commands, one.BytesWritten - other.BytesWritten, one.BytesRead - other.BytesRead);
}
