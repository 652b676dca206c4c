namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>A store that processes share and that gives turns, on the thread of whoever leaves, so that a schedule runs the same way again.</summary>
internal sealed class TurnStore(TimeProvider time) : IOpenQuestionStore
{
    private readonly InMemoryOpenQuestionStore _questions = new(time: time);
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _waiting = [];

    public async ValueTask<IOpenQuestionTurn?> EnterAsync(string sessionId, CancellationToken cancellationToken)
    {
        if (!_waiting.TryGetValue(sessionId, out var waiting))
        {
            _waiting.Add(sessionId, new Queue<TaskCompletionSource>());
        }
        else
        {
            var turn = new TaskCompletionSource();
            waiting.Enqueue(turn);
            await turn.Task;
        }

        return new Turn(this, sessionId);
    }

    public ValueTask<IReadOnlyList<OpenQuestion>> GetAsync(string sessionId, CancellationToken cancellationToken) =>
        _questions.GetAsync(sessionId, cancellationToken);

    public ValueTask SetAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        _questions.SetAsync(question, cancellationToken);

    public ValueTask RemoveAsync(OpenQuestion question, CancellationToken cancellationToken) =>
        _questions.RemoveAsync(question, cancellationToken);

    private sealed class Turn(TurnStore store, string sessionId) : IOpenQuestionTurn
    {
        public bool IsHeld => true;

        public ValueTask DisposeAsync()
        {
            if (store._waiting[sessionId].TryDequeue(out var next))
            {
                next.SetResult();
            }
            else
            {
                store._waiting.Remove(sessionId);
            }

            return ValueTask.CompletedTask;
        }
    }
}
