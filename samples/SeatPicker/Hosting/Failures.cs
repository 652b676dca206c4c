using Microsoft.AspNetCore.Diagnostics;

namespace SeatPicker;

/// <summary>Says in one sentence what a visitor should do about a failure; the page shows it as it is.</summary>
internal sealed class Failures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        if (RefusalOf(exception) is not { } refusal)
        {
            return false;
        }

        context.Response.Headers.CacheControl = "no-store";
        await refusal.ExecuteAsync(context);
        return true;
    }

    public static Refusal RefusalOf(RejectionKind kind) =>
        kind switch
        {
            RejectionKind.SeatsUnavailable => new(409, "seats-unavailable"),
            RejectionKind.SeatsExpired => new(409, "seats-expired"),
            RejectionKind.InvalidPriceType => new(400, "price-refused"),
            RejectionKind.OrderLocked => new(409, "order-locked"),
            RejectionKind.PackageIncomplete => new(409, "package-unfinished"),
            RejectionKind.LoginRefused => new(400, "login-refused"),
            RejectionKind.LoginLocked => new(429, "login-locked"),
            _ => new(400, "refused"),
        };

    private static Refusal? RefusalOf(Exception exception) =>
        exception switch
        {
            TessituraRejectedException e => RefusalOf(e.Kind),
            SessionExpiredException => new(410, "visit-ended"),
            OutcomeUnknownException => new(503, "outcome-unknown"),
            LateArrivalException => new(409, "late-arrival"),
            NotAppliedException => new(503, "not-applied"),
            TessituraConflictException => new(409, "conflict"),
            TessituraNotFoundException => new(404, "not-found"),
            TessituraUnavailableException => new(503, "unavailable"),
            TessituraException => new(502, "failed"),
            // In Development the framework throws what it answers itself elsewhere: a value or a body that is none.
            BadHttpRequestException e => new(e.StatusCode, "bad-request"),
            ArgumentException => new(400, "bad-request"),
            _ => null,
        };
}
