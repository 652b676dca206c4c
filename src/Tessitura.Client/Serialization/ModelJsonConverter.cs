using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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

/// <summary>Names a model's converter, for callers that have nothing but the model's type; a program that is trimmed keeps it with the model.</summary>
/// <param name="converter">A <see cref="ModelConverter{T}"/> of the model.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelConverterAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type converter
) : Attribute
{
    /// <summary>The converter's type.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Converter { get; } = converter;
}
