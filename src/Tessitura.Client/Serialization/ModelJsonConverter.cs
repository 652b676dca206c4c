using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Serialization;

/// <summary>Stands on a model, so that it reads and writes alike with any options and in any context.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverterFactory
    where T : class, IModel<T>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(T);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => T.Converter;
}
