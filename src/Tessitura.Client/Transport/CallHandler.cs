using System.Runtime.ExceptionServices;

namespace Tessitura.Client;

/// <summary>
/// The outermost step of a client of ours: tags the request with its visitor's session key, and says in the SDK's own
/// exceptions that no answer came. A pipeline of somebody else's client goes without it and stays plain HTTP.
/// </summary>
internal sealed class CallHandler(SessionKeySource? source, HttpMessageHandler pipeline) : DelegatingHandler(pipeline)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (source is not null)
        {
            CallState.Of(request).SessionKeys = source;
        }

        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (NoAnswer.Explains(exception, OperationTable.Of(request), cancellationToken) is { } unavailable)
        {
            throw unavailable;
        }
        catch (SessionKeyFailure failure)
        {
            ExceptionDispatchInfo.Throw(failure.Cause);
            throw;
        }
    }
}
