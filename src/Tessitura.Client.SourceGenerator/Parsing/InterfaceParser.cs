using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads an interface by way of its first annotated method, so that each interface is read once.</summary>
internal static class InterfaceParser
{
    /// <summary>The interface that the annotated method stands in; null for every method but the first.</summary>
    public static ParsedInterface? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        IMethodSymbol method = (IMethodSymbol)context.TargetSymbol;
        INamedTypeSymbol type = method.ContainingType;
        string verb = HttpAttributes.VerbOf(context.Attributes[0]);
        if (HttpAttributes.VerbOf(HttpAttributes.On(method).First()) != verb)
        {
            return null;
        }

        if (type.TypeKind is not TypeKind.Interface)
        {
            return Unimplemented(InterfaceShape.NotAnInterface(method, context.Attributes[0]));
        }

        if (!SymbolEqualityComparer.Default.Equals(InterfaceMembers.FirstAnnotated(type), method))
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        ISymbol[] members = [.. InterfaceMembers.ToImplement(type)];
        string? className = ClassNames.For(type, context.SemanticModel, context.TargetNode.SpanStart);
        DiagnosticInfo[] obstacles = [.. InterfaceShape.Obstacles(type, members, className)];
        if (className is null || obstacles.Length > 0)
        {
            return Unimplemented(obstacles);
        }

        IMethodSymbol[] methods = [.. members.Cast<IMethodSymbol>()];
        return new ImplementationParser(type, className, methods, context.SemanticModel.Compilation).Parse();
    }

    private static ParsedInterface Unimplemented(params DiagnosticInfo[] diagnostics) =>
        new(null, diagnostics.ToEquatableArray());
}
