using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads what a method gives back.</summary>
internal static class ReturnTypes
{
    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task", Arity: 0 or 1, ContainingType: null }
        && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>The result of a <c>Task&lt;T&gt;</c>; null for a plain task.</summary>
    public static ResultModel? ResultOf(INamedTypeSymbol task, TypeNames names)
    {
        if (task.Arity == 0)
        {
            return null;
        }

        ITypeSymbol result = task.TypeArguments[0];
        bool isNullableValue = result.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;
        bool isNullable = isNullableValue || result.NullableAnnotation is NullableAnnotation.Annotated;
        // An unconstrained T? adds nothing to a value type, so int? is named as such, and Cart? as Cart.
        ITypeSymbol named = isNullableValue ? result : result.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return new(JsonTypes.Of(named, names), isNullable);
    }
}
