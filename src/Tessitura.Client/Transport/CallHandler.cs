using System.Runtime.ExceptionServices;

namespace Tessitura.Client;

/// <summary>
/// The outermost step of a client of ours: says whose session it is, and in the SDK's own exceptions that no answer
/// came. A pipeline of somebody else's client goes without it and stays plain HTTP.
/// </summary>
internal sealed class CallHandler(Venue venue, SessionKeySource? source, bool isSeller)
    : DelegatingHandler(venue.Pipeline)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var api = RefitCall.ApiOf(request);
        var isOfContract = api is not null && RefitCall.IsOfContract(api);
        if (isOfContract)
        {
            RefitCall.MakeRoom(request);
        }

        var state = CallState.Of(request);
        state.SessionKeys = source ?? state.SessionKeys;
        state.IsSeller = isSeller;
        if (api is not null)
        {
            state.BufferLimit = venue.Options.MaxResponseBytes;
        }

        try
        {
            venue.Operations.Find(request, state);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

            // Whether an answer may be a page is asked of its request: what a host's own network leaves there may be another.
            response.RequestMessage = request;

            // Interfaces of the program's own may hand the answer to the program as it is.
            return isOfContract
                ? await HandOverAsync(state, response, cancellationToken).ConfigureAwait(false)
                : response;
        }
        catch (Exception exception)
        {
            var told = exception is HostFailure { Cause: var cause }
                ? cause
                : NoAnswer.Explains(exception, state, cancellationToken) ?? exception;
            CallOutcome.Note(told, state);
            ExceptionDispatchInfo.Throw(told);
            throw;
        }
    }

    private async ValueTask<HttpResponseMessage> HandOverAsync(
        CallState state,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        if (response.Content is not MemoryContent)
        {
            // A handler of the host has put an answer of its own in place.
            response = await BufferedContent
                .BufferAsync(response, venue.Options.MaxResponseBytes, keepsHeaders: true, cancellationToken)
                .ConfigureAwait(false);
        }

        ((MemoryContent)response.Content).HandOver(state.Operation, response.StatusCode);
        return response;
    }
}
