using System.Security.Cryptography;
using StackExchange.Redis;

namespace Tessitura.Client.Redis;

/// <summary>
/// A lock with an owner and a lease: SET NX PX takes it, and only who finds its own name in it prolongs or deletes it,
/// which Lua does in one step. It lapses with its process.
/// </summary>
internal sealed class RedisLock : IOpenQuestionTurn
{
    private const string Prolong =
        "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end";

    private const string Delete =
        "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

    private readonly RedisConnection _connection;
    private readonly RedisKey _name;
    private readonly RedisValue _owner;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewal;
    private long _heldUntil;

    private RedisLock(
        RedisConnection connection,
        RedisKey name,
        RedisValue owner,
        TimeSpan lease,
        TimeProvider time,
        long takenAt
    )
    {
        (_connection, _name, _owner, _lease, _time) = (connection, name, owner, lease, time);
        _heldUntil = EndOf(takenAt);
        _renewal = RenewAsync();
    }

    /// <summary>True while nobody else can have it, as far as can be known without asking.</summary>
    public bool IsHeld => _time.GetTimestamp() < Volatile.Read(ref _heldUntil);

    /// <summary>Null when another has it.</summary>
    public static async Task<RedisLock?> TryTakeAsync(
        RedisConnection connection,
        RedisKey name,
        TimeSpan lease,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var owner = RandomNumberGenerator.GetHexString(32);
        var takenAt = time.GetTimestamp();
        var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.StringSetAsync(name, owner, lease, When.NotExists).ConfigureAwait(false)
            ? new RedisLock(connection, name, owner, lease, time, takenAt)
            : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(false);
        _end.Dispose();
        Volatile.Write(ref _heldUntil, 0);
        var database = await _connection.GetDatabaseAsync(CancellationToken.None).ConfigureAwait(false);
        await database.ScriptEvaluateAsync(Delete, [_name], [_owner]).ConfigureAwait(false);
    }

    private async Task RenewAsync()
    {
        while (true)
        {
            await Task.Delay(_lease / 3, _time, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_end.IsCancellationRequested)
            {
                return;
            }

            var askedAt = _time.GetTimestamp();
            try
            {
                var database = await _connection.GetDatabaseAsync(_end.Token).ConfigureAwait(false);
                var result = await database
                    .ScriptEvaluateAsync(Prolong, [_name], [_owner, (long)_lease.TotalMilliseconds])
                    .ConfigureAwait(false);
                if ((long)result == 0)
                {
                    // Another may have it: whoever looks at IsHeld knows.
                    Volatile.Write(ref _heldUntil, 0);
                    return;
                }

                Volatile.Write(ref _heldUntil, EndOf(askedAt));
            }
            catch (Exception exception)
                when (exception
                        is RedisException
                            or TimeoutException
                            or OperationCanceledException
                            or ObjectDisposedException
                )
            {
                // It is held for the rest of its lease; the next attempt may come through.
            }
        }
    }

    private long EndOf(long from) => from + (long)(_lease.TotalSeconds * _time.TimestampFrequency);
}
