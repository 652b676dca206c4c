using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

internal static partial class Log
{
    [LoggerMessage(
        EventId = 1,
        EventName = "Answered",
        Message = "{Operation} {Method} {Route} answered {StatusCode} in {ElapsedMilliseconds:0.0} ms, attempt {Attempt}"
    )]
    public static partial void Answered(
        ILogger logger,
        LogLevel level,
        string operation,
        string method,
        string route,
        int statusCode,
        double elapsedMilliseconds,
        int attempt
    );

    [LoggerMessage(
        EventId = 2,
        EventName = "Failed",
        Level = LogLevel.Warning,
        Message = "{Operation} {Method} {Route} got no answer: {Error} after {ElapsedMilliseconds:0.0} ms, attempt {Attempt}"
    )]
    public static partial void Failed(
        ILogger logger,
        string operation,
        string method,
        string route,
        string? error,
        double elapsedMilliseconds,
        int attempt
    );

    [LoggerMessage(
        EventId = 3,
        EventName = "RefreshFailed",
        Level = LogLevel.Warning,
        Message = "{Operation}: the kept answer could not be refreshed ({Error}); it is given until it is too old"
    )]
    public static partial void RefreshFailed(ILogger logger, string operation, string? error);

    [LoggerMessage(
        EventId = 4,
        EventName = "SharedCacheFailed",
        Level = LogLevel.Warning,
        Message = "The cache that servers share does not answer; it is left alone for {Seconds} s"
    )]
    public static partial void SharedCacheFailed(ILogger logger, Exception exception, double seconds);

    [LoggerMessage(
        EventId = 5,
        EventName = "ConfigurationRefused",
        Level = LogLevel.Error,
        Message = "The changed configuration cannot be taken, and the credentials stay what they were: {Reason}"
    )]
    public static partial void ConfigurationRefused(ILogger logger, string reason);

    [LoggerMessage(
        EventId = 6,
        EventName = "ServerTimeZoneNotSet",
        Level = LogLevel.Warning,
        Message = "TessituraOptions.ServerTimeZone of the venue '{Venue}' is not set, and this machine is on UTC: what the "
            + "server writes without an offset, such as when a performance begins or a sale opens, is read as UTC and is "
            + "wrong by the server's offset. Set ServerTimeZone to the server's zone, such as America/New_York, or to UTC "
            + "where the server means UTC"
    )]
    public static partial void ServerTimeZoneNotSet(ILogger logger, string venue);

    // The text of a store's exception may hold what it wrote, or where it connects to.
    [LoggerMessage(
        EventId = 7,
        EventName = "OpenQuestionStoreFailed",
        Level = LogLevel.Warning,
        Message = "The store of open questions failed after a write ({Error}): what is open may not be known to another process"
    )]
    public static partial void OpenQuestionStoreFailed(ILogger logger, string error);

    [LoggerMessage(
        EventId = 8,
        EventName = "SharedEntryFromTheFuture",
        Level = LogLevel.Warning,
        Message = "An answer that servers share was written {Ahead} from now, by a server whose clock is wrong or this one's; it is ignored"
    )]
    public static partial void SharedEntryFromTheFuture(ILogger logger, TimeSpan ahead);

    [LoggerMessage(
        EventId = 9,
        EventName = "SeatsUnknown",
        Level = LogLevel.Warning,
        Message = "{Operation}: the cart could not be read afterwards ({Error}); kept maps of the performances concerned are given until they are too old"
    )]
    public static partial void SeatsUnknown(ILogger logger, string operation, string? error);
}
