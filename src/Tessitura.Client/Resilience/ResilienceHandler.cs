using System.Globalization;
using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>Repeats what may be repeated and ends what takes too long. Polly stays an implementation detail: failures leave as those of HttpClient.</summary>
internal sealed class ResilienceHandler(VenueResilience resilience) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var call = new CallAttempts(request, CallState.Of(request));
        if (request.Content is null && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            // The runtime's sockets repeat a request by themselves, up to three times, when the connection ends before
            // an answer began; never one whose body they had begun to send, be it empty.
            request.Content = new ByteArrayContent([]);
        }

        if (request.Content is not null and not ByteArrayContent)
        {
            // A body that may be sent again must not be a stream that is read once.
            await request.Content.LoadIntoBufferAsync().WaitOrAbandonAsync(cancellationToken).ConfigureAwait(false);
        }

        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        call.AttachTo(context);
        try
        {
            return await resilience
                .Pipeline.ExecuteAsync(
                    static (context, state) => state.Handler.AttemptAsync(state.Call, context.CancellationToken),
                    context,
                    (Handler: this, Call: call)
                )
                .ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"no answer came within {exception.Timeout.TotalSeconds:0.###} s."
                ),
                exception.InnerException
            );
        }
        catch (BrokenCircuitException)
        {
            throw new CircuitOpenException();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(CallAttempts call, CancellationToken cancellationToken)
    {
        var attempt = call.State.BeginAttempt();
        try
        {
            var response = await base.SendAsync(call.Request, cancellationToken).ConfigureAwait(false);
            if (call.IsDoneBy(response))
            {
                response.Dispose();
                return new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = call.Request };
            }

            return response;
        }
        finally
        {
            // A host's handler below that was slow must not send what is given up here.
            attempt.Close();
        }
    }
}
