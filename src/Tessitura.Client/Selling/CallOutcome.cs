using System.Net;

namespace Tessitura.Client;

/// <summary>Tells the ends of a call after which nothing was done from those after which nobody knows.</summary>
internal static class CallOutcome
{
    private const string NeverLeftMark = "Tessitura.NeverLeft";

    // The list names what is surely clear. Whatever else comes, from a handler of the host too, may have come after the
    // request had left. A refusal counts only with a status that refuses the request: a server in trouble (408, 429, 5xx)
    // may have done its work whatever it says, and so may one whose status is a success.
    public static bool IsClear(Exception exception) =>
        exception switch
        {
            TessituraException { FollowsUnclearAttempt: true } => false,
            TessituraException { StatusCode: { } status } refusal => IsRefusal(status) && IsOfARule(refusal),
            TessituraException => false,
            // Of the SDK itself, before anything leaves; a host's handler may throw them afterwards.
            _ => exception is NotSupportedException or ArgumentException && exception.Data[NeverLeftMark] is not false,
        };

    /// <summary>A status that refuses the request, and not one of a server in trouble.</summary>
    public static bool IsRefusal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500
        && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    private static bool IsOfARule(TessituraException refusal) =>
        refusal
            is TessituraRejectedException
                or TessituraAuthenticationException
                or TessituraNotFoundException
                or TessituraConflictException
                or SessionExpiredException;

    /// <summary>The request surely did not reach the server, whoever threw.</summary>
    public static bool NeverLeft(Exception exception) =>
        exception is TessituraUnavailableException { MayHaveBeenApplied: false }
        || exception.Data[NeverLeftMark] is true;

    /// <summary>Nothing was done, and neither the caller nor a rule of the request is the reason.</summary>
    public static bool FailedBeforeItLeft(Exception exception) =>
        NeverLeft(exception) && !IsClear(exception) && exception is not OperationCanceledException;

    /// <summary>Leaves on the exception of a call whether anything of it has left: a host's handler may throw anything, before or after.</summary>
    public static void Note(Exception exception, CallState call) => exception.Data[NeverLeftMark] = !call.HasLeft;
}
