using Microsoft.Extensions.Logging;

namespace Tessitura.Client;

/// <summary>The zone in which a server's dates without an offset are read.</summary>
internal static class ServerTimeZone
{
    /// <summary>The one that the options name, or else that of this machine.</summary>
    public static TimeZoneInfo Of(TessituraOptions options, TimeProvider time) =>
        options.IsServerTimeZoneSet ? options.ServerTimeZone : time.LocalTimeZone;

    /// <summary>A container is on UTC, and hardly a theatre is: whoever has not named the zone has most likely not thought of it.</summary>
    public static void WarnIfGuessed(TessituraOptions options, TimeProvider time, string venue, ILoggerFactory loggers)
    {
        if (!options.IsServerTimeZoneSet && time.LocalTimeZone.HasSameRules(TimeZoneInfo.Utc))
        {
            Log.ServerTimeZoneNotSet(loggers.CreateLogger("Tessitura.Client"), venue);
        }
    }
}
