using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;

namespace Tessitura.Client;

/// <summary>
/// Open questions in a cache that several servers share, for as long as <see cref="OpenQuestion.KeptFor"/> says. A cache cannot lock: the store
/// gives no turns, and of two servers that write in one web session at the same moment one may overwrite the other's question.
/// </summary>
/// <param name="cache">The cache, such as one of <c>AddStackExchangeRedisCache</c>.</param>
/// <param name="keyPrefix">What the keys begin with.</param>
public sealed class DistributedOpenQuestionStore(
    IDistributedCache cache,
    string keyPrefix = "tessitura:open-questions:"
) : IOpenQuestionStore
{
    /// <inheritdoc/>
    public ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken) => new();

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await ReadAsync(sessionId, cancellationToken).ConfigureAwait(false)).Select(data => new OpenQuestion(
                data
            )),
        ];

    /// <inheritdoc/>
    public async ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var questions = await ReadAsync(question.SessionId, cancellationToken).ConfigureAwait(false);
        var at = questions.FindIndex(one => one.Id == question.Id);
        if (at < 0)
        {
            questions.Add(question.Data);
        }
        else
        {
            questions[at] = question.Data;
        }

        await WriteAsync(question.SessionId, questions, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var questions = await ReadAsync(question.SessionId, cancellationToken).ConfigureAwait(false);
        if (questions.RemoveAll(one => one.Id == question.Id) > 0)
        {
            await WriteAsync(question.SessionId, questions, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<QuestionData>> ReadAsync(string sessionId, CancellationToken cancellationToken)
    {
        var json = await cache.GetAsync(keyPrefix + sessionId, cancellationToken).ConfigureAwait(false);
        return json is null ? [] : JsonSerializer.Deserialize(json, SellingJsonContext.Default.ListQuestionData) ?? [];
    }

    private Task WriteAsync(string sessionId, List<QuestionData> questions, CancellationToken cancellationToken) =>
        questions.Count == 0
            ? cache.RemoveAsync(keyPrefix + sessionId, cancellationToken)
            : cache.SetAsync(
                keyPrefix + sessionId,
                JsonSerializer.SerializeToUtf8Bytes(questions, SellingJsonContext.Default.ListQuestionData),
                new() { AbsoluteExpirationRelativeToNow = questions.Max(question => question.KeptFor) },
                cancellationToken
            );
}
