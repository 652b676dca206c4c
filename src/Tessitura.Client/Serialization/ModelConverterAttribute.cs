using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Tessitura.Client.Serialization;

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
