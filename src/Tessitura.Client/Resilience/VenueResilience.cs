using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>The Polly pipeline of one venue, shared by all clients of it so that they share its circuit breaker: total timeout, retry, breaker, attempt timeout.</summary>
internal sealed class VenueResilience(ResilienceOptions options, TimeProvider time)
{
    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; } = Build(options, time);

    private static ResiliencePipeline<HttpResponseMessage> Build(ResilienceOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout });
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(Retry(options, time));
        }

        return builder
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<HttpResponseMessage>
                {
                    FailureRatio = options.CircuitBreaker.FailureRatio,
                    MinimumThroughput = options.CircuitBreaker.MinimumThroughput,
                    SamplingDuration = options.CircuitBreaker.SamplingDuration,
                    BreakDuration = options.CircuitBreaker.BreakDuration,
                    ShouldHandle = static arguments => new(RetryRules.IsPassing(arguments.Outcome)),
                }
            )
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(ResilienceOptions options, TimeProvider time) =>
        new()
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.TotalTimeout,
            DelayGenerator = arguments => new(RetryAfter(arguments.Outcome.Result, time)),
            ShouldHandle = arguments =>
            {
                var call = Attempted.Of(arguments.Context);
                call.Note(arguments.Outcome);
                return new(
                    RetryRules.MayRepeat(call, arguments.Outcome)
                        // Told to wait longer than the caller's patience, a repetition would come too late.
                        && !(RetryAfter(arguments.Outcome.Result, time) > options.TotalTimeout)
                );
            },
            OnRetry = static arguments =>
            {
                Retries.Report(
                    Attempted.Of(arguments.Context).Request,
                    arguments.Outcome.Result,
                    arguments.Outcome.Exception
                );
                arguments.Outcome.Result?.Dispose();
                return default;
            },
        };

    private static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            { Date: not null } => TimeSpan.Zero,
            _ => null,
        };
}
