using System.Text.Json;

namespace Tessitura.Client.Tests;

/// <summary>Reads and writes through the generated context, as the SDK does.</summary>
internal static class Json
{
    public static T Read<T>(string json, TessituraJsonContext? context = null) =>
        (T)JsonSerializer.Deserialize(json, typeof(T), context ?? TessituraJsonContext.Default)!;

    public static string Write<T>(T value, TessituraJsonContext? context = null) =>
        JsonSerializer.Serialize(value, typeof(T), context ?? TessituraJsonContext.Default);

    /// <summary>A context for a server in this zone.</summary>
    public static TessituraJsonContext In(TimeZoneInfo zone) =>
        new(new JsonSerializerOptions { Converters = { new ServerTimeZoneConverter(zone) } });
}
