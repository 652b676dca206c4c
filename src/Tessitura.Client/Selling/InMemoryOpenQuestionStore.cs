namespace Tessitura.Client;

/// <summary>Open questions in the memory of one process, which is what is used when no other store is registered.</summary>
/// <param name="isOnlyProcess">
/// True says that every seller of these web sessions is in this process and uses this store, such as the one server of a
/// small shop: then it gives turns. False where another server, or a browser, may have the session keys.
/// </param>
/// <param name="time">The clock; null is the system's.</param>
public sealed class InMemoryOpenQuestionStore(bool isOnlyProcess = false, TimeProvider? time = null)
    : IOpenQuestionStore
{
    private readonly LeasedStates<string, Entry> _entries = new(
        time ?? TimeProvider.System,
        entry => entry.Questions.Select(question => question.KeptFor).DefaultIfEmpty(CartStates.Memory).Max()
    );

    internal bool GivesTurns => isOnlyProcess;

    /// <inheritdoc/>
    public async ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        if (!isOnlyProcess)
        {
            return null;
        }

        var lease = _entries.Rent(sessionId);
        try
        {
            await lease.State.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            lease.Dispose();
            throw;
        }

        return new Turn(lease);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken)
    {
        using var lease = _entries.TryRent(sessionId);
        if (lease is not { State.Questions: var questions })
        {
            return new([]);
        }

        lock (questions)
        {
            return new([.. questions]);
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var lease = _entries.Rent(question.SessionId);
        var questions = lease.State.Questions;
        lock (questions)
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

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var lease = _entries.TryRent(question.SessionId);
        if (lease is { State.Questions: var questions })
        {
            lock (questions)
            {
                questions.RemoveAll(one => one.Id == question.Id);
            }
        }

        return ValueTask.CompletedTask;
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public List<OpenQuestion> Questions { get; } = [];
    }

    private sealed class Turn(LeasedStates<string, Entry>.Lease lease) : IOpenQuestionTurn
    {
        public bool IsHeld => true;

        public ValueTask DisposeAsync()
        {
            lease.State.Gate.Release();
            lease.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
