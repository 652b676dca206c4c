using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>
/// Says what a call of <see cref="ResourceInvoker"/> reads or writes. Each call names its own types, so a program that is
/// trimmed or compiled ahead of time keeps no others.
/// </summary>
public static class JsonType
{
    /// <summary>A model of the contract.</summary>
    public static JsonType<T> Model<T>()
        where T : class, IModel<T> => ModelType<T>.Instance;

    /// <summary>A list of models: null reads as an empty list, and a null in it is refused.</summary>
    public static JsonType<IReadOnlyList<T>> List<T>()
        where T : class, IModel<T> => ListType<T>.Instance;

    /// <summary>Any other type: a single text, number or date, or one that <see cref="TessituraOptions.TypeInfoResolver"/> knows.</summary>
    public static JsonType<T> Of<T>() => ResolvedType<T>.Instance;

    private sealed class ModelType<T> : JsonType<T>
        where T : class, IModel<T>
    {
        public static readonly ModelType<T> Instance = new();

        internal override JsonTypeInfo<T> CreateInfo(JsonSerializerOptions options) =>
            JsonMetadataServices.CreateValueInfo<T>(options, T.Converter);
    }

    private sealed class ListType<T> : JsonType<IReadOnlyList<T>>
        where T : class, IModel<T>
    {
        public static readonly ListType<T> Instance = new();

        internal override JsonTypeInfo<IReadOnlyList<T>> CreateInfo(JsonSerializerOptions options) =>
            JsonMetadataServices.CreateValueInfo<IReadOnlyList<T>>(options, new ModelListConverter<T>(T.Converter));
    }

    private sealed class ResolvedType<T> : JsonType<T>
    {
        public static readonly ResolvedType<T> Instance = new();

        internal override JsonTypeInfo<T> CreateInfo(JsonSerializerOptions options) =>
            options.TryGetTypeInfo(typeof(T), out var info)
                ? (JsonTypeInfo<T>)info
                : throw new NotSupportedException(
                    $"{typeof(T)} is no model of the contract and no list of them: TessituraOptions.TypeInfoResolver must"
                        + " know it, such as a JsonSerializerContext that is marked with [JsonSerializable] for it."
                );
    }
}
