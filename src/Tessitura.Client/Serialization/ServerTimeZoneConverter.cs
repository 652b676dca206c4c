using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client;

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
