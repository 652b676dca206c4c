using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Serialization;

/// <summary>
/// Metadata of all that operations send and answer: models, lists of them, and plain values. Public for whoever serves
/// the contract in a package of its own, as the simulator does; a program needs none, because each model brings its JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractTypeInfoResolver : IJsonTypeInfoResolver
{
    private ContractTypeInfoResolver() { }

    /// <summary>The only one: it has no settings.</summary>
    public static ContractTypeInfoResolver Instance { get; } = new();

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        PlainTypes.Instance.GetTypeInfo(type, options) ?? ModelTypeInfoResolver.Instance.GetTypeInfo(type, options);
}
