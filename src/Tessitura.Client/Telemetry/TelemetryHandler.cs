using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>One activity, one measurement and one log line per call: operation and route template, never an address.</summary>
internal sealed class TelemetryHandler(ILoggerFactory loggers, TimeProvider time) : DelegatingHandler
{
    private static readonly Histogram<double> Duration = TessituraTelemetry.Meter.CreateHistogram<double>(
        "http.client.request.duration",
        "s",
        "Time from the call until its answer began or it failed."
    );

    private readonly ILogger _log = loggers.CreateLogger("Tessitura.Client");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var state = CallState.Of(request);
        var operation = state.Operation;
        var route = CallTags.RouteOf(operation);
        using var activity = TessituraTelemetry.ActivitySource.HasListeners()
            ? TessituraTelemetry.ActivitySource.StartActivity($"{request.Method.Method} {route}", ActivityKind.Client)
            : null;
        Describe(activity, request);
        InjectTraceHeaders(activity, request);
        var started = time.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Report(request, state, route, activity, (int)response.StatusCode, null, started);
            return response;
        }
        catch (Exception exception)
        {
            Report(request, state, route, activity, null, exception, started);
            throw;
        }
    }

    private void Report(
        HttpRequestMessage request,
        CallState state,
        string route,
        Activity? activity,
        int? status,
        Exception? exception,
        long started
    )
    {
        var elapsed = time.GetElapsedTime(started);
        var name = OperationTable.NameOf(state.Operation);
        var attempt = state.Attempts;
        var error = ErrorType.Of(status, exception);
        if (Duration.Enabled)
        {
            var tags = CallTags.Of(request);
            AddOutcome(ref tags, status, error);
            if (state.CacheResult is { } cache)
            {
                tags.Add("tessitura.cache", cache);
            }

            Duration.Record(elapsed.TotalSeconds, tags);
        }

        if (activity is not null)
        {
            activity.SetTag("http.response.status_code", status).SetTag("error.type", error);
            activity.SetTag("tessitura.attempt", attempt);
            activity.SetTag("tessitura.cache", state.CacheResult);
            activity.SetTag("http.request.resend_count", attempt > 1 ? attempt - 1 : null);
            activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }

        if (status is { } answered)
        {
            Log.Answered(
                _log,
                error is null ? LogLevel.Information : LogLevel.Warning,
                name,
                request.Method.Method,
                route,
                answered,
                elapsed.TotalMilliseconds,
                attempt
            );
        }
        else
        {
            Log.Failed(_log, name, request.Method.Method, route, error, elapsed.TotalMilliseconds, attempt);
        }
    }

    private static void AddOutcome(ref TagList tags, int? status, string? error)
    {
        if (status is not null)
        {
            tags.Add("http.response.status_code", status);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }
    }

    private static void Describe(Activity? activity, HttpRequestMessage request)
    {
        if (activity is not null)
        {
            foreach (var (name, value) in CallTags.Of(request))
            {
                activity.SetTag(name, value);
            }
        }
    }

    /// <summary>The runtime's own activity is off, and its headers with it; a trace that passes through here goes on all the same.</summary>
    private static void InjectTraceHeaders(Activity? activity, HttpRequestMessage request) =>
        DistributedContextPropagator.Current.Inject(
            activity ?? Activity.Current,
            request,
            static (carrier, name, value) =>
            {
                var headers = ((HttpRequestMessage)carrier!).Headers;
                if (!headers.Contains(name))
                {
                    headers.TryAddWithoutValidation(name, value);
                }
            }
        );
}
