using Microsoft.Extensions.Logging;

namespace Tessitura.Client.AspNetCore;

internal static partial class AnswerLog
{
    [LoggerMessage(1, LogLevel.Warning, "The answer of {Operation} broke off on its way to a visitor: {Reason}.")]
    public static partial void BrokeOff(ILogger log, string operation, string reason);
}
