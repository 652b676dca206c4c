namespace Tessitura.Client;

/// <summary>
/// Finds out which operation a request is, for the handlers below, refuses what the server's version does not have, and
/// lets each request pass once: a host's handler above that repeats it finds its recorded end.
/// </summary>
/// <param name="operations">Names the operation.</param>
/// <param name="version">Version of the server.</param>
/// <param name="isOwn">True below clients of the SDK's own, each of whose requests is known when it comes here.</param>
internal sealed class OperationHandler(OperationFinder operations, TessituraVersion version, bool isOwn)
    : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var state = CallState.Find(request);
        if (state is null && isOwn)
        {
            return Task.FromException<HttpResponseMessage>(RefusedCopy.Exception());
        }

        state ??= CallState.Of(request);
        return state.Whole.TryBegin()
            ? SendAsync(request, state, cancellationToken)
            : state.Whole.RepeatAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CallState state,
        CancellationToken cancellationToken
    )
    {
        try
        {
            state.SessionKeys ??= SessionKeyRequestExtensions.FindSource(request);
            if (operations.Find(request, state) is { Since: { } since } operation && since > version)
            {
                throw new NotSupportedException(
                    $"{operation.Name} exists since version {(int)since}; TessituraOptions.Version is {version}."
                );
            }

            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            state.Whole.End(response);
            return response;
        }
        catch (Exception exception)
        {
            state.Whole.End(exception);
            throw;
        }
    }
}
