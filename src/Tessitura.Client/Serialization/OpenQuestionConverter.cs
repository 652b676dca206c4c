using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Serialization;

/// <summary>The JSON of an <see cref="OpenQuestion"/>; public so that a <see cref="JsonSerializerContext"/> of any program finds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenQuestionConverter : JsonConverter<OpenQuestion>
{
    /// <inheritdoc/>
    public override OpenQuestion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data =
            JsonSerializer.Deserialize(ref reader, SellingJsonContext.Default.QuestionData)
            ?? throw new JsonException("An open question is not null.");
        return new(data);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OpenQuestion value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, value.Data, SellingJsonContext.Default.QuestionData);
    }
}
