using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Finds what keeps an interface from being implemented as a whole.</summary>
internal static class InterfaceShape
{
    public static DiagnosticInfo NotAnInterface(IMethodSymbol method, AttributeData attribute) =>
        DiagnosticInfo.Create(
            InterfaceErrors.NotAnInterface,
            MethodSyntax.Attribute(attribute),
            method.Name,
            HttpAttributes.VerbOf(attribute),
            method.ContainingType.TypeKind.ToString().ToLowerInvariant(),
            method.ContainingType.Name
        );

    public static IEnumerable<DiagnosticInfo> Obstacles(
        INamedTypeSymbol type,
        IEnumerable<ISymbol> members,
        string? className
    )
    {
        Location? place = MethodSyntax.Name(type);
        if (type.ContainingType is { } outer)
        {
            yield return DiagnosticInfo.Create(InterfaceErrors.Nested, place, type.Name, outer.Name);
        }

        if (type.IsGenericType)
        {
            yield return DiagnosticInfo.Create(InterfaceErrors.Generic, place, type.Name);
        }

        if (type.IsFileLocal)
        {
            yield return DiagnosticInfo.Create(InterfaceErrors.FileLocal, place, type.Name);
        }

        if (className is null)
        {
            string wanted = ClassNames.CandidatesFor(type).Last();
            yield return DiagnosticInfo.Create(InterfaceErrors.NameTaken, place, type.Name, wanted);
        }

        foreach (ISymbol member in members)
        {
            if (WhyNotARequest(member) is { } reason)
            {
                bool isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
                Location? memberPlace = isOwn ? MethodSyntax.Name(member) : place;
                yield return DiagnosticInfo.Create(
                    InterfaceErrors.NotAMethod,
                    memberPlace,
                    member.Name,
                    type.Name,
                    reason
                );
            }
        }
    }

    private static string? WhyNotARequest(ISymbol member) =>
        member switch
        {
            IPropertySymbol { IsIndexer: true } => "an indexer",
            IPropertySymbol => "a property",
            IEventSymbol => "an event",
            { IsStatic: true } => "static",
            _ => null,
        };
}
