using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client;

/// <summary>A list of models as a whole answer or body: null reads as an empty list, and failures name the index.</summary>
internal sealed class ModelListConverter<T>(ModelConverter<T> converter)
    : JsonConverter<IReadOnlyList<T>>,
        IModelConverter
    where T : class
{
    public override bool HandleNull => true;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        using var shared = new SharedValues();
        try
        {
            return JsonList.Read(ref reader, converter, options, shared);
        }
        catch (JsonException exception) when (exception.Path is null)
        {
            throw exception.Beneath("");
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonList.Write(writer, value, converter, options);
        }
    }
}
