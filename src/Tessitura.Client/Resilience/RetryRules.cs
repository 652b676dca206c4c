using System.Net;
using Polly;
using Polly.Timeout;

namespace Tessitura.Client;

/// <summary>Which failed attempts are repeated, and which ended unclear.</summary>
internal static class RetryRules
{
    /// <summary>Failures that pass: the network, an attempt that took too long, an overloaded or faulty server.</summary>
    public static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } exception
            ? exception is HttpRequestException or IOException or TimeoutRejectedException
                && exception is not CircuitOpenException
            : outcome.Result?.StatusCode
                is HttpStatusCode.RequestTimeout
                    or HttpStatusCode.TooManyRequests
                    or HttpStatusCode.InternalServerError
                    or HttpStatusCode.BadGateway
                    or HttpStatusCode.ServiceUnavailable
                    or HttpStatusCode.GatewayTimeout;

    /// <summary>True when not a byte of the request can have reached the server.</summary>
    public static bool SurelyDidNotLeave(Exception? exception) =>
        exception
            is CircuitOpenException
                or HttpRequestException
                {
                    HttpRequestError: HttpRequestError.NameResolutionError
                        or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError
                };

    /// <summary>Whether the server may have carried the request out although the answer does not say so.</summary>
    public static bool IsUnclear(Outcome<HttpResponseMessage> outcome) =>
        IsPassing(outcome)
        && !SurelyDidNotLeave(outcome.Exception)
        && outcome.Result?.StatusCode is not HttpStatusCode.TooManyRequests;

    public static bool MayRepeat(CallAttempts call, Outcome<HttpResponseMessage> outcome) =>
        IsPassing(outcome)
        && call.Class switch
        {
            RetryClass.Safe or RetryClass.Repeatable => true,
            _ => !call.IsLogin && SurelyDidNotLeave(outcome.Exception),
        };
}
