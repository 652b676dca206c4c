using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>
/// Writes types into one generated file: by their short name and a using directive where that can mean nothing else,
/// with <c>global::</c> where something could shadow it.
/// </summary>
/// <remarks>
/// The directives stand inside the file's namespace, so they win over every outer namespace and over the project's
/// global usings. What is left to shadow a short name: the namespace's own members, another directive, a member or
/// parameter of the class.
/// </remarks>
internal sealed class TypeNames(
    Compilation compilation,
    INamedTypeSymbol interfaceType,
    IEnumerable<string> memberNames
)
{
    private static readonly SymbolDisplayFormat Annotated = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    private static readonly SymbolDisplayFormat Unannotated = Annotated.RemoveMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    private readonly INamespaceSymbol _home =
        compilation.GetCompilationNamespace(interfaceType.ContainingNamespace) ?? interfaceType.ContainingNamespace;

    private readonly HashSet<string> _memberNames = [.. memberNames];
    private readonly HashSet<string> _imports = [];
    private readonly SortedSet<string> _usings = new(StringComparer.Ordinal);

    /// <summary>The namespaces of the short names written so far, as directives name them.</summary>
    public IEnumerable<string> Usings => _usings.OrderBy(static name => !IsSystem(name)).Select(Directive);

    /// <summary>Announces a type; all are announced before the first is written.</summary>
    public void Announce(ITypeSymbol type)
    {
        foreach (
            INamedTypeSymbol part in type.ToDisplayParts(Annotated).Select(TopLevelType).OfType<INamedTypeSymbol>()
        )
        {
            Announce(NameOf(part.ContainingNamespace));
        }
    }

    public void Announce(string namespaceName) => _imports.Add(namespaceName);

    public string Of(ITypeSymbol type) => Write(type, Annotated);

    /// <summary>The type as code without nullable annotations writes it.</summary>
    public string WithoutAnnotations(ITypeSymbol type) => Write(type, Unannotated);

    public string Of(string namespaceName, string name, int arity = 0)
    {
        if (!IsShort(namespaceName, name, arity))
        {
            return namespaceName.Length == 0 ? $"global::{name}" : $"global::{namespaceName}.{name}";
        }

        if (namespaceName != NameOf(_home))
        {
            _usings.Add(namespaceName);
        }

        return name;
    }

    private string Write(ITypeSymbol type, SymbolDisplayFormat format) =>
        string.Concat(
            type.ToDisplayParts(format)
                .Select(part =>
                    TopLevelType(part) is { } named
                        ? Of(NameOf(named.ContainingNamespace), part.ToString(), named.Arity)
                        : part.ToString()
                )
        );

    private bool IsShort(string namespaceName, string name, int arity)
    {
        if (_home.IsGlobalNamespace || namespaceName.Length == 0)
        {
            return false;
        }

        string plainName = name.TrimStart('@');
        return namespaceName == NameOf(_home)
            || (
                !_memberNames.Contains(plainName)
                && !_home.GetMembers(plainName).Any()
                // An annotated interface is going to be implemented by a class of that name.
                && !_home.GetTypeMembers("I" + plainName).Any(InterfaceMembers.AreAnnotated)
                && !_imports.Any(other => other != namespaceName && HasType(other, plainName, arity))
            );
    }

    private bool HasType(string namespaceName, string name, int arity) =>
        Find(namespaceName)?.GetTypeMembers(name, arity).IsEmpty is false;

    private INamespaceSymbol? Find(string namespaceName) =>
        namespaceName
            .Split('.')
            .Aggregate(
                (INamespaceSymbol?)compilation.GlobalNamespace,
                static (parent, name) =>
                    parent?.GetNamespaceMembers().FirstOrDefault(child => child.Name == name.TrimStart('@'))
            );

    private string Directive(string namespaceName)
    {
        string root = namespaceName.Split('.')[0].TrimStart('@');
        for (INamespaceSymbol? outer = _home; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
        {
            if (outer.GetMembers(root).Any())
            {
                return $"global::{namespaceName}";
            }
        }

        return namespaceName;
    }

    private static bool IsSystem(string namespaceName) =>
        namespaceName == "System" || namespaceName.StartsWith("System.", StringComparison.Ordinal);

    private static INamedTypeSymbol? TopLevelType(SymbolDisplayPart part) =>
        part.Kind is not SymbolDisplayPartKind.Keyword
        && part.Symbol
            is INamedTypeSymbol { ContainingType: null, IsTupleType: false, TypeKind: not TypeKind.Error } type
            ? type
            : null;

    private static string NameOf(INamespaceSymbol symbol) => symbol.IsGlobalNamespace ? "" : symbol.ToDisplayString();
}
