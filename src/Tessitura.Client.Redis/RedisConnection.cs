using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace Tessitura.Client.Redis;

/// <summary>The way to Redis, which says at once when there is none: nobody waits in a queue for a server that is away.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly ConfigurationOptions? _configuration;
    private readonly object _gate = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private bool _isDisposed;

    private RedisConnection(ConfigurationOptions configuration) => _configuration = configuration;

    private RedisConnection(IConnectionMultiplexer hosts) => _connecting = Task.FromResult(hosts);

    /// <summary>A connection of its own, opened now.</summary>
    public static RedisConnection Open(ConfigurationOptions given)
    {
        var configuration = given.Clone();
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ReconnectRetryPolicy = new LinearRetry(200);
        configuration.HeartbeatInterval = TimeSpan.FromMilliseconds(200);
        configuration.KeepAlive = 5;
        configuration.ClientName ??= "Tessitura.Client";
        var connection = new RedisConnection(configuration);
        connection.Begin();
        return connection;
    }

    /// <summary>The host's, which is not closed here.</summary>
    public static RedisConnection Of(IConnectionMultiplexer hosts) => new(hosts);

    /// <summary>How names begin: those of another application are others, and a name does not say of which it is.</summary>
    public static string PrefixOf(string application) =>
        $"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(application)), 0, 8)}:";

    /// <summary>The multiplexer, connected or not.</summary>
    public Task<IConnectionMultiplexer> GetMultiplexerAsync(CancellationToken cancellationToken) =>
        Begin().WaitAsync(cancellationToken);

    /// <summary>The database.</summary>
    /// <exception cref="RedisConnectionException">There is no connection now.</exception>
    public async ValueTask<IDatabase> GetDatabaseAsync(CancellationToken cancellationToken)
    {
        var multiplexer = await GetMultiplexerAsync(cancellationToken).ConfigureAwait(false);
        return multiplexer.IsConnected
            ? multiplexer.GetDatabase()
            : throw new RedisConnectionException(
                ConnectionFailureType.UnableToConnect,
                CommandFlags.None,
                "Redis is not connected.",
                null,
                CommandStatus.Unknown
            );
    }

    public ValueTask DisposeAsync()
    {
        Task<IConnectionMultiplexer>? connecting;
        lock (_gate)
        {
            _isDisposed = true;
            connecting = _configuration is null ? null : _connecting;
        }

        if (connecting is null)
        {
            return ValueTask.CompletedTask;
        }

        // Who stops while Redis is away does not wait for an attempt to connect.
        var closing = CloseAsync(connecting);
        return connecting.IsCompleted ? new ValueTask(closing) : ValueTask.CompletedTask;
    }

    private static async Task CloseAsync(Task<IConnectionMultiplexer> connecting)
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
        {
            await (await connecting.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<IConnectionMultiplexer> Begin()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_configuration is not null && (_connecting is null || _connecting.IsFaulted || _connecting.IsCanceled))
            {
                _connecting = ConnectAsync(_configuration);
            }

            return _connecting!;
        }
    }

    private static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration) =>
        await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false);
}
