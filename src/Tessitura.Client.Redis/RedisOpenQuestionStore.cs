using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Tessitura.Client.Redis;

/// <summary>
/// Open questions that several servers share, with turns: of two servers over one session key, one writes after the other.
/// While Redis is away the questions stay in this process, and are written when it is back.
/// </summary>
internal sealed class RedisOpenQuestionStore(
    RedisConnection connection,
    TessituraRedisOptions options,
    TimeProvider time,
    ILogger log
) : IOpenQuestionStore
{
    /// <summary>As long as a question that was taken out can come back.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan BusyWait = TimeSpan.FromMilliseconds(20);

    // Who reads, changes and writes, writes only over what it has read.
    private const string Replace =
        "local now = redis.call('get', KEYS[1]) or '' "
        + "if now ~= ARGV[1] then return 0 end "
        + "if ARGV[2] == '' then redis.call('del', KEYS[1]) else redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3]) end "
        + "return 1";

    private readonly string _prefix = RedisConnection.PrefixOf(options.ApplicationName);

    /// <summary>What could not be written, by web session.</summary>
    private readonly InMemoryOpenQuestionStore _unwritten = new(time: time);

    /// <summary>What could not be taken out, with the time since when.</summary>
    private readonly ConcurrentDictionary<string, long> _removed = new(StringComparer.Ordinal);

    public async ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (taken, turn) = await TryAsync(
                    async limit =>
                        (
                            true,
                            await RedisLock
                                .TryTakeAsync(connection, $"{_prefix}turn:{sessionId}", options.LockLease, time, limit)
                                .ConfigureAwait(false)
                        ),
                    (false, null),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (turn is not null || !taken)
            {
                return turn;
            }

            await Task.Delay(BusyWait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken)
    {
        var unwritten = await _unwritten.GetAsync(sessionId, cancellationToken).ConfigureAwait(false);
        var written = await TryAsync<IReadOnlyList<OpenQuestion>>(
                async limit =>
                {
                    foreach (var question in unwritten)
                    {
                        await ChangeAsync(sessionId, questions => Put(questions, question), limit)
                            .ConfigureAwait(false);
                        await _unwritten.RemoveAsync(question, CancellationToken.None).ConfigureAwait(false);
                    }

                    var questions = Read(await ReadAsync(sessionId, limit).ConfigureAwait(false));
                    if (questions.RemoveAll(question => _removed.ContainsKey(question.Id)) > 0)
                    {
                        await ChangeAsync(
                                sessionId,
                                all => all.RemoveAll(question => _removed.ContainsKey(question.Id)),
                                limit
                            )
                            .ConfigureAwait(false);
                    }

                    return questions;
                },
                [],
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. written, .. unwritten.Where(question => written.All(one => one.Id != question.Id))];
    }

    public async ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        _removed.TryRemove(question.Id, out _);
        var isWritten = await TryAsync(
                limit => ChangeAsync(question.SessionId, questions => Put(questions, question), limit),
                false,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (isWritten)
        {
            await _unwritten.RemoveAsync(question, CancellationToken.None).ConfigureAwait(false);
        }
        else
        {
            await _unwritten.SetAsync(question, CancellationToken.None).ConfigureAwait(false);
        }
    }

    public async ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await _unwritten.RemoveAsync(question, CancellationToken.None).ConfigureAwait(false);
        var isRemoved = await TryAsync(
                limit =>
                    ChangeAsync(
                        question.SessionId,
                        questions => questions.RemoveAll(one => one.Id == question.Id),
                        limit
                    ),
                false,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!isRemoved)
        {
            Sweep();
            _removed[question.Id] = time.GetTimestamp();
        }
    }

    private static void Put(List<OpenQuestion> questions, OpenQuestion question)
    {
        var at = questions.FindIndex(one => one.Id == question.Id);
        if (at < 0)
        {
            questions.Add(question);
        }
        else
        {
            questions[at] = question;
        }
    }

    private async Task<bool> ChangeAsync(
        string sessionId,
        Action<List<OpenQuestion>> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = await ReadAsync(sessionId, cancellationToken).ConfigureAwait(false);
            var questions = Read(before);
            change(questions);
            var after =
                questions.Count == 0
                    ? ""
                    : JsonSerializer.Serialize(questions, RedisJsonContext.Default.ListOpenQuestion);
            var lifetime = questions.Count == 0 ? Lifetime : questions.Max(question => question.KeptFor);
            var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
            var result = await database
                .ScriptEvaluateAsync(
                    Replace,
                    [NameOf(sessionId)],
                    [before.IsNull ? "" : before, after, (long)lifetime.TotalMilliseconds]
                )
                .ConfigureAwait(false);
            if ((long)result == 1)
            {
                return true;
            }
        }
    }

    private async Task<RedisValue> ReadAsync(string sessionId, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.StringGetAsync(NameOf(sessionId)).ConfigureAwait(false);
    }

    private static List<OpenQuestion> Read(RedisValue json) =>
        json.IsNullOrEmpty
            ? []
            : JsonSerializer.Deserialize((string)json!, RedisJsonContext.Default.ListOpenQuestion) ?? [];

    private RedisKey NameOf(string sessionId) => $"{_prefix}questions:{sessionId}";

    /// <summary>What Redis says in time; the other value when it is away, unless turns are required.</summary>
    private async Task<T> TryAsync<T>(
        Func<CancellationToken, Task<T>> call,
        T otherwise,
        CancellationToken cancellationToken
    )
    {
        using var late = new CancellationTokenSource(options.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await call(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (!options.RequireTurns
                && (exception is RedisException or TimeoutException || late.IsCancellationRequested)
                && !cancellationToken.IsCancellationRequested
            )
        {
            RedisLog.NoTurns(log, exception.GetType().Name);
            return otherwise;
        }
    }

    private void Sweep()
    {
        foreach (var removed in _removed)
        {
            if (time.GetElapsedTime(removed.Value) > Lifetime)
            {
                _removed.TryRemove(removed);
            }
        }
    }
}

/// <summary>JSON of what is kept in Redis, without reflection.</summary>
[JsonSerializable(typeof(List<OpenQuestion>))]
internal sealed partial class RedisJsonContext : JsonSerializerContext;
