using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Finds the token that a diagnostic is about; null for what stands in a referenced assembly.</summary>
internal static class MethodSyntax
{
    public static Location? Name(ISymbol symbol) => symbol.Locations.FirstOrDefault(static place => place.IsInSource);

    public static Location? ReturnType(IMethodSymbol method) =>
        (
            method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax
        )?.ReturnType.GetLocation();

    public static Location? Attribute(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    public static Location? Path(AttributeData attribute) =>
        PathArgument(attribute)?.GetLocation() ?? Attribute(attribute);

    /// <summary>The placeholder inside the path, or the whole path where that is not one plain literal.</summary>
    public static Location? Placeholder(AttributeData attribute, string name)
    {
        if (PathArgument(attribute) is not LiteralExpressionSyntax literal)
        {
            return Path(attribute);
        }

        int start = literal.Token.Text.IndexOf("{" + name + "}", StringComparison.Ordinal);
        return start < 0
            ? Path(attribute)
            : Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + start, name.Length + 2));
    }

    private static ExpressionSyntax? PathArgument(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)
            ?.ArgumentList?.Arguments.FirstOrDefault()
            ?.Expression;
}
