using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>What can be wrong with one method; the class is written all the same, so that only this error shows.</summary>
internal static class MethodErrors
{
    private const string Category = "Tessitura.Client";

    public static readonly DiagnosticDescriptor PlaceholderWithoutParameter = new(
        "TES001",
        "Placeholder without a parameter",
        "The path of '{0}' has the placeholder '{{{1}}}', but no parameter is named '{1}'; add one, or name one with [AliasAs(\"{1}\")]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor ParameterUsedTwice = new(
        "TES002",
        "Name used by two parameters",
        "The parameters '{1}' and '{2}' of '{0}' both stand for '{3}' in the request; names are compared without case, each is allowed once",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor SecondBody = new(
        "TES003",
        "Two bodies",
        "The parameters '{1}' and '{2}' of '{0}' are both marked with [Body]; a request has one body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor BodyNotAllowed = new(
        "TES004",
        "Body on GET or HEAD",
        "'{0}' is a {1} request and has the body '{2}'; a body is allowed with POST, PUT, PATCH and DELETE",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor ReturnType = new(
        "TES005",
        "Return type is not a task",
        "'{0}' returns '{1}'; allowed are Task and Task<T>",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor GenericMethod = new(
        "TES006",
        "Generic method",
        "'{0}' has type parameters; a method of an HTTP interface names its types",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor InvalidPath = new(
        "TES007",
        "Path cannot be read",
        "The path '{1}' of '{0}' {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor ByReference = new(
        "TES008",
        "Parameter by reference",
        "The parameter '{1}' of '{0}' is passed by {2}; only parameters passed by value can be sent",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor SecondVerb = new(
        "TES009",
        "Two HTTP attributes",
        "'{0}' is marked with both [{1}] and [{2}]; a method is one request",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor SecondCancellationToken = new(
        "TES010",
        "Two cancellation tokens",
        "The parameters '{1}' and '{2}' of '{0}' are both a CancellationToken; one is allowed, at any place",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor CollectionInPath = new(
        "TES011",
        "Collection in the path",
        "The parameter '{1}' of '{0}' is a collection and stands in the path; collections are allowed in the query",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor NoTextForm = new(
        "TES012",
        "Type cannot be sent",
        "The parameter '{1}' of '{0}' has the type '{2}', which {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    public static readonly DiagnosticDescriptor WithoutAttribute = new(
        "TES013",
        "Member without an HTTP attribute",
        "'{0}' has no HTTP attribute, so '{1}' cannot be implemented; mark it with [Get], [Post], [Put], [Delete], [Head] or [Patch], or give it a body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );
}
