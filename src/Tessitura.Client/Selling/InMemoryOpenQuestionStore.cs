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
    private readonly object _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private DateTimeOffset _swept;

    internal bool GivesTurns => isOnlyProcess;

    /// <inheritdoc/>
    public async ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        if (!isOnlyProcess)
        {
            return null;
        }

        Entry entry;
        lock (_lock)
        {
            entry = EntryOf(sessionId);
            entry.Users++;
        }

        var turn = new Turn(this, entry);
        try
        {
            await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            turn.Leave();
            throw;
        }

        return turn;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return new(_entries.TryGetValue(sessionId, out var entry) ? [.. entry.Questions] : []);
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        lock (_lock)
        {
            Sweep();
            var questions = EntryOf(question.SessionId).Questions;
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
        lock (_lock)
        {
            if (_entries.TryGetValue(question.SessionId, out var entry))
            {
                entry.Questions.RemoveAll(one => one.Id == question.Id);
                if (entry is { Questions.Count: 0, Users: 0 })
                {
                    _entries.Remove(question.SessionId);
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    private Entry EntryOf(string sessionId)
    {
        if (!_entries.TryGetValue(sessionId, out var entry))
        {
            _entries.Add(sessionId, entry = new Entry());
        }

        entry.LastUsed = _time.GetUtcNow();
        return entry;
    }

    // Now and then, so that it costs nothing per call.
    private void Sweep()
    {
        var now = _time.GetUtcNow();
        if (now - _swept < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _swept = now;
        foreach (var (id, entry) in _entries)
        {
            if (entry.Users == 0 && now - entry.LastUsed > entry.KeptFor)
            {
                _entries.Remove(id);
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public List<OpenQuestion> Questions { get; } = [];

        public TimeSpan KeptFor =>
            Questions.Count == 0 ? CartStates.Memory : Questions.Max(question => question.KeptFor);

        public int Users { get; set; }

        public DateTimeOffset LastUsed { get; set; }
    }

    private sealed class Turn(InMemoryOpenQuestionStore owner, Entry entry) : IOpenQuestionTurn
    {
        public bool IsHeld => true;

        public ValueTask DisposeAsync()
        {
            entry.Gate.Release();
            Leave();
            return ValueTask.CompletedTask;
        }

        public void Leave()
        {
            lock (owner._lock)
            {
                entry.Users--;
            }
        }
    }
}
