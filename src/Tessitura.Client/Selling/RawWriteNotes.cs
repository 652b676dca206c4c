using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>
/// Tells other processes, through the store of open questions, that calls past the seller's operations may have added
/// something to a cart: whoever decides a question later, after a restart too, knows of it.
/// </summary>
internal sealed class RawWriteNotes
{
    private readonly IOpenQuestionStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    private RawWriteNotes(IOpenQuestionStore store, TimeProvider time, ILogger logger) =>
        (_store, _time, _logger) = (store, time, logger);

    /// <summary>The notes in a store; null where nobody else can read them, and nobody else's turns are relied on.</summary>
    public static RawWriteNotes? In(IOpenQuestionStore store, TimeProvider time, ILoggerFactory loggers) =>
        store is InMemoryOpenQuestionStore { GivesTurns: false }
            ? null
            : new(store, time, loggers.CreateLogger("Tessitura.Client"));

    /// <summary>Notes until when this process's calls may still add something to the cart.</summary>
    /// <param name="key">Whose cart.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task WriteAsync(SessionKey key, CartState state, CancellationToken cancellationToken)
    {
        // One after the other, so that the last note in the store is the last state.
        await state.NoteGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (now, until) = (_time.GetUtcNow(), state.RawMayArriveUntil);
            var left = until == long.MaxValue ? CartStates.Memory : _time.GetElapsedTime(_time.GetTimestamp(), until);
            var note = new QuestionData
            {
                Id = state.NoteId,
                SessionId = SessionOf(key),
                Operation = "Cart",
                State = WriteState.Sent,
                SentAt = now,
                OverAt = left > TimeSpan.Zero ? now + left : now,
            };
            await _store.SetAsync(new(note), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            state.NoteGate.Release();
        }
    }

    /// <summary>Until when such calls of other processes may have added something, by their clocks; null where there were none.</summary>
    /// <param name="key">Whose cart.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<DateTimeOffset?> ReadAsync(SessionKey key, CartState state, CancellationToken cancellationToken)
    {
        var notes = await _store.GetAsync(SessionOf(key), cancellationToken).ConfigureAwait(false);
        return notes.Where(note => note.Id != state.NoteId).Max(note => (DateTimeOffset?)note.Data.OverAt);
    }

    /// <summary>A note could not be written after the call.</summary>
    public void Failed(Exception exception) => Log.OpenQuestionStoreFailed(_logger, exception.GetType().Name);

    // Beside the questions, not among them: a store that writes all that it has of a session would lose one that is
    // asked at the same moment.
    private static string SessionOf(SessionKey key) => SessionDigest.IdOf(key) + ":calls";
}
