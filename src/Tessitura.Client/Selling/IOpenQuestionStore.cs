namespace Tessitura.Client;

/// <summary>
/// Keeps the open questions of web sessions, so that a restarted process or another server can decide what the first one
/// left open. Register one to replace the one in memory: <c>services.AddSingleton&lt;IOpenQuestionStore&gt;(…)</c>, or keyed
/// for a named server.
/// </summary>
/// <remarks>
/// The store is asked before and after every write of the seller's operations, and of every call past them that may add
/// something to a cart: of these it keeps a note under a session id of their own, one for each process. What it throws
/// before keeps the write from being sent and reaches the caller; what it throws afterwards is logged, because the write
/// has happened.
/// </remarks>
public interface IOpenQuestionStore
{
    /// <summary>Waits for this process's turn to write in a web session, over all processes that use the store.</summary>
    /// <param name="sessionId">See <see cref="OpenQuestion.SessionId"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Ends the turn when disposed of; null from a store that gives no turns. With turns nobody else can have written, and the SDK says what it cannot know without.</returns>
    ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>The questions that were set and not taken out, in the order in which they were first set: those that are open, and those that were decided in the last <see cref="OpenQuestion.KeptFor"/>, with what was told.</summary>
    /// <param name="sessionId">See <see cref="OpenQuestion.SessionId"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Adds a question, or replaces the one with the same <see cref="OpenQuestion.Id"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken);

    /// <summary>Takes out a question of which nobody has to know any more; one that is not there is no error.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken);
}

/// <summary>A turn to write in a web session, over when it is disposed of.</summary>
public interface IOpenQuestionTurn : IAsyncDisposable
{
    /// <summary>True while nobody else can have been given a turn. A store whose lock can lapse says so here, and the SDK then claims only what it can know without turns.</summary>
    bool IsHeld { get; }
}
