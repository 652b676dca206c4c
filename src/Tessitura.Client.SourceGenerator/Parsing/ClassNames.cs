using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Names the implementation: <c>ICartApi</c> gives <c>CartApi</c>, or <c>CartApiClient</c> where that is taken.</summary>
internal static class ClassNames
{
    /// <summary>The first candidate that is free; null if none is.</summary>
    public static string? For(INamedTypeSymbol type, SemanticModel model, int position) =>
        CandidatesFor(type).FirstOrDefault(candidate => IsFree(candidate, type, model, position));

    public static IReadOnlyList<string> CandidatesFor(INamedTypeSymbol type)
    {
        string name = type.Name;
        return name.Length > 1 && name[0] is 'I' && char.IsUpper(name[1])
            ? [name.Substring(1), name.Substring(1) + "Client"]
            : [name + "Client"];
    }

    // A name that already means something would clash, or hide what it means: the class for an ICart that returns a
    // Cart must not be another Cart.
    private static bool IsFree(string candidate, INamedTypeSymbol type, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: candidate).IsEmpty
        && !type
            .ContainingNamespace.GetTypeMembers("I" + candidate)
            .Any(other => InterfaceMembers.AreAnnotated(other) && !SymbolEqualityComparer.Default.Equals(other, type));
}
