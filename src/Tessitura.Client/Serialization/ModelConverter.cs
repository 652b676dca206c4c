using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Serialization;

/// <summary>Base of the generated converters: reads and writes one model without reflection and keeps unknown members.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelConverter<T> : JsonConverter<T>, IModelConverter, IModelTypeInfoSource
    where T : class
{
    private readonly MemberTable _members;

    /// <summary>Takes the names of the members in wire order; their positions are the numbers that the reader and the writer use.</summary>
    protected ModelConverter(params string[] members) => _members = new MemberTable(typeof(T).Name, members);

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Within somebody else's object or list, the values of one model are too few to look for equal ones.
        using var shared = reader.CurrentDepth == 0 ? new SharedValues() : null;
        return Read(ref reader, options, shared);
    }

    internal T Read(ref Utf8JsonReader reader, JsonSerializerOptions options, SharedValues? shared)
    {
        var members = new MemberReader(_members, options, shared);
        try
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw ReadFailure.Expected("an object", reader.TokenType);
            }

            return ReadMembers(ref reader, ref members);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw exception.Beneath(members.Step, _members.TypeName);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(new MemberWriter(writer, _members, options), value);
        writer.WriteEndObject();
    }

    JsonTypeInfo IModelTypeInfoSource.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, this);

    JsonTypeInfo IModelTypeInfoSource.CreateListInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<IReadOnlyList<T>>(options, new ModelListConverter<T>(this));

    /// <summary>Reads the members up to the end of the object and makes the model.</summary>
    protected abstract T ReadMembers(ref Utf8JsonReader json, ref MemberReader members);

    /// <summary>Writes the members in wire order.</summary>
    protected abstract void WriteMembers(MemberWriter json, T model);
}
