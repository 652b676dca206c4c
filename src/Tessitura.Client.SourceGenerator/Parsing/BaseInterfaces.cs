using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Places the errors of inherited methods, each of which should show once.</summary>
internal static class BaseInterfaces
{
    public static IEnumerable<DiagnosticInfo> Relocate(
        IEnumerable<DiagnosticInfo> errors,
        IMethodSymbol method,
        INamedTypeSymbol type
    )
    {
        INamedTypeSymbol declaring = method.ContainingType;
        if (SymbolEqualityComparer.Default.Equals(declaring, type))
        {
            return errors;
        }

        bool isReportedThere =
            SymbolEqualityComparer.Default.Equals(declaring.ContainingAssembly, type.ContainingAssembly)
            && InterfaceMembers.AreAnnotated(declaring);
        LocationInfo? place = LocationInfo.From(MethodSyntax.Name(type));
        return isReportedThere ? [] : errors.Select(error => error with { Location = place });
    }
}
