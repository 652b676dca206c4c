using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Tells which types can be written into a URL, alone or as a collection.</summary>
internal static class TextForms
{
    /// <summary>The element type of a collection; null for anything else, a string included.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_String)
        {
            return null;
        }

        INamedTypeSymbol[] sequences =
        [
            .. type
                .AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
                .Where(static candidate =>
                    candidate.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
                ),
        ];
        // More than one leaves open what the elements are.
        return sequences.Length == 1 ? sequences[0].TypeArguments[0] : null;
    }

    /// <summary>Whether a value says in text what it is, rather than only naming its type.</summary>
    public static bool HasTextForm(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return HasTextForm(nullable.TypeArguments[0]);
        }

        if (type.TypeKind is TypeKind.Enum or TypeKind.Error)
        {
            return true;
        }

        bool isObject = type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface;
        // A pair prints as [key, value], which no server reads.
        return isObject && !type.IsRefLikeType && type.MetadataName != "KeyValuePair`2" && FormatsItself(type);
    }

    /// <summary>Whether a value can be handed to a generic method at all.</summary>
    public static bool CanBeTypeArgument(ITypeSymbol type) =>
        !type.IsRefLikeType && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Dynamic);

    private static bool FormatsItself(ITypeSymbol type) =>
        IsFormattable(type) || type.AllInterfaces.Any(IsFormattable) || OverridesToString(type);

    private static bool IsFormattable(ITypeSymbol type) =>
        type
            is {
                Name: "IFormattable",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            };

    private static bool OverridesToString(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
            {
                return false;
            }

            if (current.GetMembers("ToString").OfType<IMethodSymbol>().Any(IsWrittenByHand))
            {
                return true;
            }
        }

        return false;
    }

    // The ToString of a record is the compiler's and lists its members.
    private static bool IsWrittenByHand(IMethodSymbol method) =>
        method is { IsOverride: true, IsImplicitlyDeclared: false, Parameters.IsEmpty: true }
        && !method
            .GetAttributes()
            .Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
