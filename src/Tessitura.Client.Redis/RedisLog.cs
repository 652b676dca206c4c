using Microsoft.Extensions.Logging;

namespace Tessitura.Client.Redis;

/// <summary>The text of Redis' exceptions may hold where it is and how one logs in: only their kind is told.</summary>
internal static partial class RedisLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "NotListening",
        Level = LogLevel.Debug,
        Message = "Sales of other servers are not heard now ({Error})"
    )]
    public static partial void NotListening(ILogger logger, string error);

    [LoggerMessage(
        EventId = 2,
        EventName = "NoTurns",
        Level = LogLevel.Warning,
        Message = "Redis is away ({Error}): the seller goes on without turns, and open questions stay in this process until it is back"
    )]
    public static partial void NoTurns(ILogger logger, string error);
}
