using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Tessitura.Client.AspNetCore;

/// <summary>Writes the problem details of an exception of the SDK; leaves every other to the next handler.</summary>
internal sealed class TessituraExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not TessituraException failure)
        {
            return false;
        }

        var problem = Problem.Of(failure, HttpMethods.IsGet(context.Request.Method));
        context.Response.StatusCode = problem.Status;
        // The exception stays out: another writer must not find the service's words in it.
        return await problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = new ProblemDetails
                {
                    Status = problem.Status,
                    Title = problem.Title,
                    Extensions = { ["kind"] = problem.Kind, ["operation"] = failure.Operation },
                },
            }
        );
    }

    /// <param name="Status">Of the answer.</param>
    /// <param name="Kind">By which a page decides.</param>
    /// <param name="Title">In words for a visitor.</param>
    private sealed record Problem(int Status, string Kind, string Title)
    {
        public static Problem Of(TessituraException failure, bool isRead) =>
            failure switch
            {
                TessituraRejectedException rejected => Of(rejected.Kind),
                SessionExpiredException => Of(RejectionKind.SessionExpired),
                TessituraNotFoundException => new(404, "notFound", "There is no such thing."),
                TessituraConflictException => new(409, "conflict", "Somebody else has changed it. Read it again."),
                NotAppliedException => new(503, "notApplied", "Nothing was done. Try again."),
                OutcomeUnknownException => Unknown,
                LateArrivalException => new(409, "lateArrival", "An earlier call has arrived late. Look at the cart."),
                TessituraUnavailableException { MayHaveBeenApplied: true } when !isRead => Unknown,
                TessituraUnavailableException => new(
                    503,
                    "unavailable",
                    "The service does not answer. Try again later."
                ),
                TessituraContractException when !isRead => Unknown,
                TessituraContractException => new(502, "contract", "The service's answer could not be read."),
                TessituraAuthenticationException => new(
                    502,
                    "authentication",
                    "The service does not take this server."
                ),
                _ => new(502, "failed", "The service failed."),
            };

        private static Problem Unknown { get; } =
            new(500, "outcomeUnknown", "Whether it was done is not known yet. Do not repeat it.");

        private static Problem Of(RejectionKind kind)
        {
            var (status, title) = kind switch
            {
                RejectionKind.SeatsUnavailable => (409, "The seats are not available any more."),
                RejectionKind.SeatsExpired => (409, "The seats are no longer held. Start over."),
                RejectionKind.InvalidPriceType => (400, "This price is not offered here."),
                RejectionKind.OrderLocked => (409, "The order is open elsewhere. Try again later."),
                RejectionKind.LoginRefused => (403, "Name or password is wrong."),
                RejectionKind.LoginLocked => (403, "The login is locked for a while."),
                RejectionKind.DuplicateLogin => (409, "There is such a login already."),
                RejectionKind.SessionExpired => (410, "The visit is over, and the cart is gone."),
                RejectionKind.AccessDenied => (403, "This needs another login."),
                RejectionKind.PackageIncomplete => (409, "The package lacks something."),
                RejectionKind.OrderSaved => (409, "The cart has been bought already. Begin a new one."),
                _ => (400, "The service refused it."),
            };
            return new(status, JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), title);
        }
    }
}
