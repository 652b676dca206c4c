using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace SeatPicker;

/// <summary>Says in one sentence what a visitor should do about a failure; the page shows it as it is.</summary>
internal sealed class Failures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        if (Explain(exception) is not var (status, kind, sentence))
        {
            return false;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(Problem(status, kind, sentence), stop);
        return true;
    }

    public static ProblemDetails Problem(int status, string kind, string sentence) =>
        new()
        {
            Status = status,
            Title = sentence,
            Extensions = { ["kind"] = kind },
        };

    public static IResult Refuse(RejectionKind rejection)
    {
        var (status, kind, sentence) = Explain(rejection);
        return TypedResults.Problem(Problem(status, kind, sentence));
    }

    private static (int Status, string Kind, string Sentence)? Explain(Exception exception) =>
        exception switch
        {
            TessituraRejectedException e => Explain(e.Kind),
            SessionExpiredException => (
                410,
                "visit-ended",
                "Your visit has ended, and its seats are back on sale. Please start again."
            ),
            OutcomeUnknownException => (
                503,
                "outcome-unknown",
                "The theatre has not answered, and we could not find out whether it worked. Please look into your cart before you try again."
            ),
            LateArrivalException => (
                409,
                "late-arrival",
                "Something you asked for earlier has arrived after all: it is in your cart. Please look whether you want to keep it."
            ),
            NotAppliedException => (
                503,
                "not-applied",
                "That did not reach the theatre, and nothing has changed. Please try again."
            ),
            TessituraConflictException => (
                409,
                "conflict",
                "Somebody changed the same thing at this moment. Please look again, then decide."
            ),
            TessituraNotFoundException => (404, "not-found", "That is not there any more."),
            TessituraUnavailableException => (
                503,
                "unavailable",
                "The theatre's computer does not answer at the moment. Please try again in a minute."
            ),
            TessituraException => (
                502,
                "failed",
                "That did not work, and it is not your fault. Please ask the box office."
            ),
            // In Development the framework throws what it answers itself elsewhere: a value or a body that is none.
            BadHttpRequestException e => (e.StatusCode, "bad-request", "That cannot be ordered like this."),
            ArgumentException => (400, "bad-request", "That cannot be ordered like this."),
            _ => null,
        };

    private static (int Status, string Kind, string Sentence) Explain(RejectionKind kind) =>
        kind switch
        {
            RejectionKind.SeatsUnavailable => (
                409,
                "seats-unavailable",
                "Somebody else was faster, and these seats are gone. Please choose others."
            ),
            RejectionKind.SeatsExpired => (
                409,
                "seats-expired",
                "The time to pay is over, and your seats are back on sale. Please choose again."
            ),
            RejectionKind.InvalidPriceType => (
                400,
                "price-refused",
                "This price is not offered for these seats. Please choose another one."
            ),
            RejectionKind.OrderLocked => (
                409,
                "order-locked",
                "Your order is open at the box office. Please ask there."
            ),
            RejectionKind.LoginRefused => (400, "login-refused", "Name and password do not fit. Please try again."),
            RejectionKind.LoginLocked => (
                429,
                "login-locked",
                "This login is locked for a while after too many attempts. You can buy as a guest."
            ),
            _ => (400, "refused", "The theatre does not accept this. Please look at what you entered."),
        };
}
