using Microsoft.Extensions.Logging;

namespace Tessitura.Client.AspNetCore;

internal static partial class AccessLog
{
    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Visitors without a web session may look at seats and prices of every mode of sale. Name yours with SeatCurveOptions.ModeOfSale.Allow(…), or say AllowAny()."
    )]
    public static partial void EveryModeOfSale(ILogger log);
}
