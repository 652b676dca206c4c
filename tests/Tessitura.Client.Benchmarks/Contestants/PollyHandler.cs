using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>The Polly pipeline that the SDK has by default (total timeout, retry, breaker, attempt timeout), written by hand.</summary>
internal sealed class PollyHandler(HttpMessageHandler next) : DelegatingHandler(next)
{
    private static readonly ResilienceOptions Defaults = new();

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline =
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddTimeout(new TimeoutStrategyOptions { Timeout = Defaults.TotalTimeout })
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Defaults.MaxRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = Defaults.RetryDelay,
                    ShouldHandle = static arguments => new(IsPassing(arguments.Outcome)),
                }
            )
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<HttpResponseMessage>
                {
                    FailureRatio = Defaults.CircuitBreaker.FailureRatio,
                    MinimumThroughput = Defaults.CircuitBreaker.MinimumThroughput,
                    SamplingDuration = Defaults.CircuitBreaker.SamplingDuration,
                    BreakDuration = Defaults.CircuitBreaker.BreakDuration,
                    ShouldHandle = static arguments => new(IsPassing(arguments.Outcome)),
                }
            )
            .AddTimeout(new TimeoutStrategyOptions { Timeout = Defaults.AttemptTimeout })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            return await _pipeline
                .ExecuteAsync(
                    static async (context, state) =>
                        await state
                            .Handler.SendOnceAsync(state.Request, context.CancellationToken)
                            .ConfigureAwait(false),
                    context,
                    (Handler: this, Request: request)
                )
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;
}
