using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Finds what a class has to implement.</summary>
internal static class InterfaceMembers
{
    /// <summary>The interface's own open members, then those of its base interfaces.</summary>
    public static IEnumerable<ISymbol> ToImplement(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> inherited = type
            .AllInterfaces.SelectMany(static parent => parent.GetMembers())
            .Where(member => IsOpen(member) && !IsImplementedBy(type, member));
        return type.GetMembers().Where(IsOpen).Concat(inherited);
    }

    public static bool AreAnnotated(INamedTypeSymbol type) => FirstAnnotated(type) is not null;

    /// <summary>The first annotated method; null for an interface that is none of ours.</summary>
    public static IMethodSymbol? FirstAnnotated(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(static method => HttpAttributes.On(method).Any());

    // An annotated method is sent even if it has a body; accessors come with their property or event.
    private static bool IsOpen(ISymbol member) =>
        member switch
        {
            IMethodSymbol { AssociatedSymbol: null, ExplicitInterfaceImplementations.IsEmpty: true } method =>
                method.IsAbstract || HttpAttributes.On(method).Any(),
            IPropertySymbol or IEventSymbol => member.IsAbstract,
            _ => false,
        };

    // A derived interface can give a member of its base a body.
    private static bool IsImplementedBy(INamedTypeSymbol type, ISymbol member) =>
        type.FindImplementationForInterfaceMember(member) is { IsAbstract: false } implementation
        && !SymbolEqualityComparer.Default.Equals(implementation, member);
}
