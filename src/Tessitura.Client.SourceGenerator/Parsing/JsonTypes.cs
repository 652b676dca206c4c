using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Tells the contract's models, which name their converters, from other types.</summary>
internal static class JsonTypes
{
    public static JsonTypeModel Of(ITypeSymbol type, TypeNames names)
    {
        if (IsModel(type))
        {
            return new("Model", Unannotated(type), IsAnnotated(type));
        }

        if (ElementOfList(type) is { } element && IsModel(element))
        {
            return new("List", Unannotated(element), IsAnnotated(type) || IsAnnotated(element));
        }

        return new("Of", names.Of(type), IsAnnotated: false);

        string Unannotated(ITypeSymbol model) =>
            names.Of(model.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
    }

    private static bool IsAnnotated(ITypeSymbol type) => type.NullableAnnotation is NullableAnnotation.Annotated;

    private static ITypeSymbol? ElementOfList(ITypeSymbol type) =>
        type
            is INamedTypeSymbol
            {
                OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T
            } list
            ? list.TypeArguments[0]
            : null;

    private static bool IsModel(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class
        && type.AllInterfaces.Any(candidate =>
            candidate is { Name: "IModel", Arity: 1, ContainingType: null }
            && candidate.ContainingNamespace.ToDisplayString() == "Tessitura.Client"
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type)
        );
}
