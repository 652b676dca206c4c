using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads the methods of an interface that can be implemented.</summary>
internal sealed class ImplementationParser
{
    private static readonly string[] MembersOfEveryClass =
    [
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "ReferenceEquals",
        "ToString",
    ];

    private readonly INamedTypeSymbol _type;
    private readonly string _className;
    private readonly IReadOnlyList<IMethodSymbol> _methods;
    private readonly HashSet<string> _memberNames;
    private readonly HashSet<string> _signatures = [];
    private readonly TypeNames _names;

    public ImplementationParser(
        INamedTypeSymbol type,
        string className,
        IReadOnlyList<IMethodSymbol> methods,
        Compilation compilation
    )
    {
        _type = type;
        _className = className;
        _methods = methods;
        _memberNames =
        [
            className,
            .. methods.Select(static method => method.Name),
            .. methods.SelectMany(static method => method.Parameters).Select(static parameter => parameter.Name),
        ];
        _names = new(compilation, type, _memberNames);
    }

    public ParsedInterface Parse()
    {
        AnnounceTypes();
        MethodParser parser = new(_names);
        List<MethodModel> models = [];
        List<DiagnosticInfo> diagnostics = [];
        foreach (IMethodSymbol method in _methods)
        {
            string? explicitInterface = CanBePublic(method) ? null : _names.Of(method.ContainingType);
            (MethodModel model, IReadOnlyList<DiagnosticInfo> errors) = parser.Parse(method, explicitInterface);
            models.Add(model);
            diagnostics.AddRange(BaseInterfaces.Relocate(errors, method, _type));
        }

        string invokerField = Identifiers.Unused("_invoker", _memberNames);
        KnownNames knownNames = KnownTypes.Write(_names, models);
        InterfaceModel implementation = new(
            _type.ContainingNamespace.IsGlobalNamespace ? null : _type.ContainingNamespace.ToDisplayString(),
            _names.Of(_type),
            _className,
            invokerField,
            knownNames,
            _names.Usings.ToEquatableArray(),
            models.ToEquatableArray()
        );
        return new(implementation, diagnostics.ToEquatableArray());
    }

    private void AnnounceTypes()
    {
        KnownTypes.Announce(_names);
        foreach (IMethodSymbol method in _methods)
        {
            _names.Announce(method.ReturnType);
            _names.Announce(method.ContainingType);
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                _names.Announce(parameter.Type);
            }
        }
    }

    // What a public method would clash with is implemented explicitly: a member of every class, the class's own name,
    // the same signature from another interface.
    private bool CanBePublic(IMethodSymbol method) =>
        method.DeclaredAccessibility is Accessibility.Public
        && method.Name != _className
        && !MembersOfEveryClass.Contains(method.Name)
        && _signatures.Add(Signature(method));

    private static string Signature(IMethodSymbol method)
    {
        IEnumerable<string> types = method.Parameters.Select(static parameter =>
            parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
        );
        return $"{method.Name}({string.Join(", ", types)})";
    }
}
