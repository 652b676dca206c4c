using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>How JSON is read and written for one server: models, plain values, and types of the program's own that its resolver knows.</summary>
internal sealed class VenueJson
{
    private readonly JsonSerializerOptions _options;

    public VenueJson(TessituraOptions options, TimeZoneInfo zone)
    {
        _options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new ServerTimeZoneConverter(zone) },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                ContractTypeInfoResolver.Instance,
                options.TypeInfoResolver
            ),
        };
        _options.MakeReadOnly();
    }

    /// <summary>The metadata of a type, made once.</summary>
    /// <exception cref="NotSupportedException">Nobody knows the type.</exception>
    public JsonTypeInfo<T> TypeInfo<T>() =>
        _options.TryGetTypeInfo(typeof(T), out var info)
            ? (JsonTypeInfo<T>)info
            : throw new NotSupportedException(
                $"{typeof(T)} is no model of the contract and no list of them: TessituraOptions.TypeInfoResolver must"
                    + " know it, such as a JsonSerializerContext that is marked with [JsonSerializable] for it."
            );
}
