using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>Stands on a model, so that it reads and writes alike with any options and in any context.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverterFactory, IModelTypeInfoSource
    where T : class, IModel<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(T);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => T.Converter;

    Type IModelTypeInfoSource.ModelType => typeof(T);

    JsonTypeInfo IModelTypeInfoSource.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, T.Converter);

    JsonTypeInfo IModelTypeInfoSource.CreateListInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<IReadOnlyList<T>>(options, new ModelListConverter<T>(T.Converter));
}
