using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>What keeps a whole interface from being implemented; no class is written then.</summary>
internal static class InterfaceErrors
{
    private const string Category = "Tessitura.Client";

    public static readonly DiagnosticDescriptor NotAnInterface = new(
        "TES014",
        "HTTP attribute outside an interface",
        "'{0}' is marked with [{1}] but is a method of the {2} '{3}'; only the methods of an interface are implemented",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor Nested = new(
        "TES015",
        "Nested interface",
        "The interface '{0}' is nested in '{1}'; an HTTP interface stands in a namespace",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor Generic = new(
        "TES016",
        "Generic interface",
        "The interface '{0}' has type parameters; an HTTP interface names its types",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor FileLocal = new(
        "TES017",
        "File-local interface",
        "The interface '{0}' is visible in its own file only and the implementation is another file; make it internal or public",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor NotAMethod = new(
        "TES018",
        "Member that is not a request",
        "'{0}' is {2}, so '{1}' cannot be implemented; an HTTP interface has instance methods and members with a body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor NameTaken = new(
        "TES019",
        "Name of the implementation is taken",
        "The interface '{0}' would be implemented by a class named '{1}', but that name is taken; rename the interface",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );
}
