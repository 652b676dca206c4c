using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>How values of a type are read and written as JSON; <see cref="JsonType"/> has one for every type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class JsonType<T>
{
    private protected JsonType() { }

    /// <summary>The same in terms of System.Text.Json, for one server's options.</summary>
    internal abstract JsonTypeInfo<T> CreateInfo(JsonSerializerOptions options);
}
