using System.Text.Json;
using System.Text.Json.Serialization;
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

/// <summary>
/// Tells the models' converters, from <see cref="JsonSerializerOptions.Converters"/>, in which zone the server writes
/// dates without an offset; where it is absent they take the zone of this machine.
/// </summary>
/// <param name="zone">The server's zone.</param>
public sealed class ServerTimeZoneConverter(TimeZoneInfo zone) : JsonConverter<DateTimeOffset>
{
    /// <summary>The server's zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.ReadDate(ref reader, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    internal static TimeZoneInfo ZoneOf(JsonSerializerOptions options)
    {
        var converters = options.Converters;
        for (var i = 0; i < converters.Count; i++)
        {
            if (converters[i] is ServerTimeZoneConverter server)
            {
                return server.Zone;
            }
        }

        return TimeZoneInfo.Local;
    }
}
