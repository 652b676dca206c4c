using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Tests;

/// <summary>Reads and writes what operations send and answer, as the SDK does: nulls are left out.</summary>
internal static class Json
{
    public static JsonSerializerOptions Options { get; } = In(TimeZoneInfo.Local);

    public static T Read<T>(string json, JsonSerializerOptions? options = null) =>
        JsonSerializer.Deserialize(json, TypeInfo<T>(options))!;

    public static string Write<T>(T value, JsonSerializerOptions? options = null) =>
        JsonSerializer.Serialize(value, TypeInfo<T>(options));

    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions? options = null) =>
        (JsonTypeInfo<T>)(options ?? Options).GetTypeInfo(typeof(T));

    public static JsonTypeInfo TypeInfo(Type type) => Options.GetTypeInfo(type);

    /// <summary>The options for a server in this zone.</summary>
    public static JsonSerializerOptions In(TimeZoneInfo zone)
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new ServerTimeZoneConverter(zone) },
            TypeInfoResolver = ContractTypeInfoResolver.Instance,
        };
        options.MakeReadOnly();
        return options;
    }
}
