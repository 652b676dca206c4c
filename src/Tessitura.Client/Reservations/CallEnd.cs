namespace Tessitura.Client;

/// <summary>Tells the ends of a call after which nothing was done from those after which nobody knows.</summary>
internal static class CallEnd
{
    private const string NeverLeftMark = "Tessitura.NeverLeft";

    // The list names what is surely clear. Whatever else comes, from a handler of the host too, may have come after the
    // request had left.
    public static bool IsClear(Exception exception) =>
        exception is not TessituraException { FollowsUnclearAttempt: true }
        && exception
            is TessituraRejectedException
                or TessituraAuthenticationException
                or TessituraNotFoundException
                or TessituraConflictException
                or SessionExpiredException
                or NotSupportedException
                or ArgumentException;

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
