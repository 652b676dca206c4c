namespace Tessitura.Client.Simulator;

/// <summary>Answers requests, whichever way they came.</summary>
internal interface IRequestServer
{
    /// <summary>The time on which answers are delayed.</summary>
    TimeProvider Time { get; }

    /// <param name="request">What came.</param>
    /// <param name="gone">The client went away: nobody waits for the answer any more, but what was begun is done.</param>
    ValueTask<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken gone);
}
