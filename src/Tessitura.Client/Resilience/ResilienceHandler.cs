using Polly;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>Ends a call that takes longer than the caller's patience.</summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly TimeSpan _totalTimeout;

    public ResilienceHandler(ResilienceOptions options, TimeProvider time)
    {
        _totalTimeout = options.TotalTimeout;
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _pipeline
                .ExecuteAsync(
                    static (call, token) => call.Handler.SendToInnerAsync(call.Request, token),
                    (Handler: this, Request: request),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            // Polly stays an implementation detail.
            throw new TimeoutException(
                $"no answer came within {_totalTimeout.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)} s.",
                exception.InnerException
            );
        }
    }

    private ValueTask<HttpResponseMessage> SendToInnerAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Attempts.Count(request);
        return new ValueTask<HttpResponseMessage>(base.SendAsync(request, cancellationToken));
    }
}
