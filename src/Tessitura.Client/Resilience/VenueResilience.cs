using System.Diagnostics;
using System.Diagnostics.Metrics;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>The Polly pipeline of one venue, shared by all clients of it so that they share its circuit breaker: breaker, total timeout, retry, attempt timeout.</summary>
internal sealed class VenueResilience(ResilienceOptions options, TimeProvider time)
{
    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; } = Build(options, time);

    private static ResiliencePipeline<HttpResponseMessage> Build(ResilienceOptions options, TimeProvider time)
    {
        var circuit = new CircuitBreakerStateProvider();
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };

        // Outermost, so that a call counts once, with its end: attempts that a repetition made good are no outage, and
        // what an open circuit ends has surely not left.
        builder
            .AddCircuitBreaker(Breaker(options.CircuitBreaker, circuit))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout });
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(Retry(options, circuit, time));
        }

        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(
        CircuitBreakerOptions options,
        CircuitBreakerStateProvider circuit
    ) =>
        new()
        {
            FailureRatio = options.FailureRatio,
            MinimumThroughput = options.MinimumThroughput,
            SamplingDuration = options.SamplingDuration,
            BreakDuration = options.BreakDuration,
            StateProvider = circuit,
            ShouldHandle = static arguments => new(Outage.IsShownBy(arguments.Outcome)),
        };

    private static RetryStrategyOptions<HttpResponseMessage> Retry(
        ResilienceOptions options,
        CircuitBreakerStateProvider circuit,
        TimeProvider time
    ) =>
        new()
        {
            MaxRetryAttempts = options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryDelay,
            MaxDelay = options.TotalTimeout,
            DelayGenerator = arguments => new(RetryAfter.Of(arguments.Outcome.Result, time)),
            ShouldHandle = arguments =>
            {
                var call = CallAttempts.Of(arguments.Context);
                call.Note(arguments.Outcome);
                return new(
                    RetryRules.MayRepeat(call, arguments.Outcome)
                        // Opened by others meanwhile: this call has its failure, and the server is left alone.
                        && circuit.CircuitState is not CircuitState.Open
                        // Told to wait longer than the caller's patience, a repetition would come too late.
                        && !(RetryAfter.Of(arguments.Outcome.Result, time) > options.TotalTimeout)
                );
            },
            OnRetry = static arguments =>
            {
                Retries.Report(
                    CallAttempts.Of(arguments.Context).Request,
                    arguments.Outcome.Result,
                    arguments.Outcome.Exception
                );
                arguments.Outcome.Result?.Dispose();
                return default;
            },
        };
}

/// <summary>Counts attempts that failed and are made again, and notes each on the activity of its call.</summary>
internal static class Retries
{
    private static readonly Counter<long> Counter = TessituraTelemetry.Meter.CreateCounter<long>(
        "tessitura.client.retries",
        unit: "{retry}",
        description: "Attempts that failed and were made again."
    );

    public static void Report(HttpRequestMessage request, HttpResponseMessage? response, Exception? exception)
    {
        var error = ErrorType.Of((int?)response?.StatusCode, exception);
        var tags = CallTags.Of(request);
        tags.Add("error.type", error);
        Counter.Add(1, tags);

        // Null when nobody listens: then the current one is the host's.
        if (Activity.Current is { } activity && activity.Source == TessituraTelemetry.ActivitySource)
        {
            activity.AddEvent(
                new ActivityEvent(
                    "tessitura.retry",
                    tags: new ActivityTagsCollection
                    {
                        { "tessitura.attempt", Attempts.Of(request) },
                        { "error.type", error },
                    }
                )
            );
        }
    }
}
