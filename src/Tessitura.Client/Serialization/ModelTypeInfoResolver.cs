using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client;

/// <summary>
/// Metadata of models and of lists of them for whoever has nothing but a type. A model's comes from the converter that
/// stands on it and a list's from its element's, so no table has to name them all, and a program that is trimmed or
/// compiled ahead of time keeps only the models that it uses.
/// </summary>
/// <remarks>
/// Each call makes the metadata anew; <see cref="JsonSerializerOptions"/> keep it once they are read-only.
/// </remarks>
internal sealed class ModelTypeInfoResolver : IJsonTypeInfoResolver
{
    public static ModelTypeInfoResolver Instance { get; } = new();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type.IsConstructedGenericType)
        {
            return type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? SourceOf(type.GenericTypeArguments[0])?.CreateListInfo(options)
                : null;
        }

        return SourceOf(type)?.CreateInfo(options);
    }

    // The attribute keeps the constructor of the converter that it names: this is the one look at a type that trimming allows.
    private static IModelTypeInfoSource? SourceOf(Type type) =>
        type.IsClass && type.GetCustomAttribute<ModelConverterAttribute>(inherit: false) is { } named
            ? Activator.CreateInstance(named.Converter) as IModelTypeInfoSource
            : null;
}

/// <summary>Makes the metadata of one model and of lists of it, for callers that do not know the type when they are compiled.</summary>
internal interface IModelTypeInfoSource
{
    JsonTypeInfo CreateInfo(JsonSerializerOptions options);

    JsonTypeInfo CreateListInfo(JsonSerializerOptions options);
}
