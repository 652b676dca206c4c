using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Metadata of answers that are no models: single values and lists of them.</summary>
internal sealed class PlainTypes : IJsonTypeInfoResolver
{
    public static PlainTypes Instance { get; } = new();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(string) ? Value(options, JsonMetadataServices.StringConverter)
        : type == typeof(int) ? Value(options, JsonMetadataServices.Int32Converter)
        : type == typeof(long) ? Value(options, JsonMetadataServices.Int64Converter)
        : type == typeof(bool) ? Value(options, JsonMetadataServices.BooleanConverter)
        : type == typeof(decimal) ? Value(options, JsonMetadataServices.DecimalConverter)
        : type == typeof(JsonElement) ? Value(options, JsonMetadataServices.JsonElementConverter)
        : type == typeof(ReadOnlyMemory<byte>) ? Value(options, JsonMetadataServices.ReadOnlyMemoryByteConverter)
        : type == typeof(DateTimeOffset)
            ? Value(options, new ServerTimeZoneConverter(ServerTimeZoneConverter.ZoneOf(options)))
        : type == typeof(IReadOnlyList<string>) ? List<string>(options)
        : type == typeof(IReadOnlyList<int>) ? List<int>(options)
        : type == typeof(IReadOnlyList<long>) ? List<long>(options)
        : type == typeof(IReadOnlyList<bool>) ? List<bool>(options)
        : type == typeof(IReadOnlyList<decimal>) ? List<decimal>(options)
        : type == typeof(IReadOnlyList<DateTimeOffset>) ? List<DateTimeOffset>(options)
        : type == typeof(IReadOnlyList<ReadOnlyMemory<byte>>) ? List<ReadOnlyMemory<byte>>(options)
        : null;

    private static JsonTypeInfo Value<T>(JsonSerializerOptions options, JsonConverter<T> converter) =>
        JsonMetadataServices.CreateValueInfo<T>(options, converter);

    private static JsonTypeInfo List<T>(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(
            options,
            new JsonCollectionInfoValues<IReadOnlyList<T>>()
        );
}
