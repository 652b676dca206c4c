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
}
