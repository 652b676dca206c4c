namespace Tessitura.Client;

/// <summary>Tells the ends of a call after which nothing was done from those after which nobody knows.</summary>
internal static class CallEnd
{
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

    /// <summary>The request surely did not reach the server.</summary>
    public static bool NeverLeft(Exception exception) =>
        exception is TessituraUnavailableException { MayHaveBeenApplied: false };
}
