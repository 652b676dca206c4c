namespace Tessitura.Client;

/// <summary>
/// The first step below whatever a host has added: each attempt of the SDK leaves once, and its answer is read within
/// it. A host's handler that repeats the attempt finds the recorded end.
/// </summary>
/// <param name="keepsContentHeaders">False where nobody stands above who could look at what an answer says of its body.</param>
internal sealed class AttemptHandler(bool keepsContentHeaders) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (CallState.Find(request) is not { Attempt: { } attempt } state)
        {
            return Task.FromException<HttpResponseMessage>(RefusedCopy.Exception());
        }

        return attempt.TryBegin()
            ? SendAsync(request, state, attempt, cancellationToken)
            : attempt.RepeatAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CallState state,
        SingleSend attempt,
        CancellationToken cancellationToken
    )
    {
        var hadLeft = state.HasLeft;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response = await BufferedContent
                .BufferAsync(response, state.BufferLimit, keepsContentHeaders, cancellationToken)
                .ConfigureAwait(false);
            attempt.End(response);
            return response;
        }
        catch (Exception exception)
        {
            if (RetryRules.SurelyDidNotLeave(exception))
            {
                state.HasLeft = hadLeft;
            }

            attempt.End(exception);
            throw;
        }
    }
}
