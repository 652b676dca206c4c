using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>
/// Base of the generated context. It stands where System.Text.Json's own generator would, because a list of models must
/// refuse null elements and must name the index of a failing one, also when it is the whole answer.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    /// <summary>Binds the context to these options.</summary>
    protected ModelJsonContext(JsonSerializerOptions options)
        : base(options) { }

    /// <summary>Metadata of a text; other plain types are found by <see cref="GetTypeInfo"/>.</summary>
    public JsonTypeInfo<string> String => Get<string>();

    /// <inheritdoc/>
    protected sealed override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public sealed override JsonTypeInfo? GetTypeInfo(Type type) =>
        Options.TryGetTypeInfo(type, out var typeInfo) ? typeInfo : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) =>
        CreateTypeInfo(type, options) ?? PlainTypes.Instance.GetTypeInfo(type, options);

    /// <summary>Options that leave null members out.</summary>
    protected static JsonSerializerOptions WithoutNulls() =>
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Metadata of a type that the context has.</summary>
    protected JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Metadata of a type of the contract; null for any other type.</summary>
    protected abstract JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options);

    /// <summary>Metadata of a model.</summary>
    protected static JsonTypeInfo Model<T>(JsonSerializerOptions options, ModelConverter<T> converter)
        where T : class => JsonMetadataServices.CreateValueInfo<T>(options, converter);

    /// <summary>Metadata of a list of models.</summary>
    protected static JsonTypeInfo List<T>(JsonSerializerOptions options, ModelConverter<T> converter)
        where T : class =>
        JsonMetadataServices.CreateValueInfo<IReadOnlyList<T>>(options, new ModelListConverter<T>(converter));
}
