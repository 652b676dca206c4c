using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Tessitura.Client.Redis;

/// <summary>
/// Listens to one channel for as long as it lives. That messages really arrive again after a break is known only when one
/// does: it sends itself one until it comes, and says then that it is connected.
/// </summary>
internal sealed class RedisSubscription : IDisposable
{
    private const byte OfACaller = 0;
    private const byte OfItself = 1;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(100);

    private readonly RedisConnection _connection;
    private readonly RedisChannel _channel;
    private readonly Action<ReadOnlyMemory<byte>> _received;
    private readonly Action _connected;
    private readonly ILogger _log;
    private readonly byte[] _self = [OfItself, .. RandomNumberGenerator.GetBytes(16)];
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _broken = new(1);
    private volatile bool _isHeard;

    public RedisSubscription(
        RedisConnection connection,
        RedisChannel channel,
        Action<ReadOnlyMemory<byte>> received,
        Action connected,
        ILogger log
    )
    {
        (_connection, _channel, _received, _connected, _log) = (connection, channel, received, connected, log);
        _ = ListenAsync();
    }

    /// <summary>A message as it is sent.</summary>
    public static RedisValue Message(ReadOnlyMemory<byte> message)
    {
        var bytes = new byte[1 + message.Length];
        bytes[0] = OfACaller;
        message.CopyTo(bytes.AsMemory(1));
        return bytes;
    }

    public void Dispose() => _stop.Cancel();

    private async Task ListenAsync()
    {
        IConnectionMultiplexer? multiplexer = null;
        var isSubscribed = false;
        try
        {
            while (true)
            {
                // Each break is worth one pass, however many connections broke.
                await _broken.WaitAsync(_stop.Token).ConfigureAwait(false);
                _isHeard = false;
                while (!_isHeard)
                {
                    try
                    {
                        if (multiplexer is null)
                        {
                            multiplexer = await _connection.GetMultiplexerAsync(_stop.Token).ConfigureAwait(false);
                            multiplexer.ConnectionFailed += Broken;
                            multiplexer.ConnectionRestored += Broken;
                        }

                        if (!isSubscribed)
                        {
                            await multiplexer.GetSubscriber().SubscribeAsync(_channel, Received).ConfigureAwait(false);
                            isSubscribed = true;
                        }

                        await multiplexer.GetDatabase().PublishAsync(_channel, _self).ConfigureAwait(false);
                    }
                    catch (Exception exception) when (exception is RedisException or TimeoutException)
                    {
                        RedisLog.NotListening(_log, exception.GetType().Name);
                    }

                    await Task.Delay(RetryDelay, TimeProvider.System, _stop.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            if (multiplexer is not null)
            {
                multiplexer.ConnectionFailed -= Broken;
                multiplexer.ConnectionRestored -= Broken;
                await UnsubscribeAsync(multiplexer).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            RedisLog.NotListening(_log, exception.GetType().Name);
        }
    }

    private async Task UnsubscribeAsync(IConnectionMultiplexer multiplexer)
    {
        try
        {
            await multiplexer.GetSubscriber().UnsubscribeAsync(_channel, Received).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The connection is closed or away: nothing is listened to any more.
            RedisLog.NotListening(_log, exception.GetType().Name);
        }
    }

    private void Broken(object? sender, ConnectionFailedEventArgs arguments)
    {
        lock (_broken)
        {
            if (_broken.CurrentCount == 0)
            {
                _broken.Release();
            }
        }
    }

    private void Received(RedisChannel channel, RedisValue value)
    {
        var bytes = (byte[]?)value ?? [];
        if (bytes is [OfACaller, ..])
        {
            _received(bytes.AsMemory(1));
        }
        else if (!_isHeard && bytes.AsSpan().SequenceEqual(_self))
        {
            _isHeard = true;
            _connected();
        }
    }
}
