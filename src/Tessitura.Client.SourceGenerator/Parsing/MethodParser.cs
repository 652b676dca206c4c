using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads one method: what it sends, or why it cannot be sent.</summary>
internal sealed class MethodParser(TypeNames names)
{
    private readonly MethodDeclarations _declarations = new(names);

    public (MethodModel Model, IReadOnlyList<DiagnosticInfo> Diagnostics) Parse(
        IMethodSymbol method,
        string? explicitInterface
    )
    {
        List<DiagnosticInfo> diagnostics = [];
        RequestModel? request = ReadRequest(method, diagnostics);
        return diagnostics.Count > 0
            ? (_declarations.OfFailure(method, diagnostics[0].Descriptor.Id), diagnostics)
            : (_declarations.Of(method, explicitInterface) with { Request = request }, diagnostics);
    }

    private RequestModel? ReadRequest(IMethodSymbol method, List<DiagnosticInfo> diagnostics)
    {
        AttributeData[] attributes = [.. HttpAttributes.On(method)];
        if (attributes.Length == 0)
        {
            string[] arguments = [method.Name, method.ContainingType.Name];
            diagnostics.Add(DiagnosticInfo.Create(MethodErrors.WithoutAttribute, MethodSyntax.Name(method), arguments));
            return null;
        }

        string verb = HttpAttributes.VerbOf(attributes[0]);
        CheckSignature(method, attributes, diagnostics);

        string path = HttpAttributes.ArgumentOf(attributes[0]) as string ?? "";
        (IReadOnlyList<PathPart> parts, string? error) = PathTemplate.Parse(path);
        if (error is not null)
        {
            Location? place = MethodSyntax.Path(attributes[0]);
            diagnostics.Add(DiagnosticInfo.Create(MethodErrors.InvalidPath, place, method.Name, path, error));
            return null;
        }

        string[] placeholders = [.. parts.Where(static part => part.IsPlaceholder).Select(static part => part.Text)];
        RequestParameters parameters = new ParameterSorter(method, verb, diagnostics).Sort(placeholders);
        foreach (string placeholder in placeholders.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!parameters.InPath.ContainsKey(placeholder))
            {
                Location? place = MethodSyntax.Placeholder(attributes[0], placeholder);
                diagnostics.Add(
                    DiagnosticInfo.Create(MethodErrors.PlaceholderWithoutParameter, place, method.Name, placeholder)
                );
            }
        }

        return diagnostics.Count > 0 ? null : Request(method, verb, parts, parameters);
    }

    private static void CheckSignature(
        IMethodSymbol method,
        AttributeData[] attributes,
        List<DiagnosticInfo> diagnostics
    )
    {
        if (attributes.Length > 1)
        {
            string[] arguments =
            [
                method.Name,
                HttpAttributes.VerbOf(attributes[0]),
                HttpAttributes.VerbOf(attributes[1]),
            ];
            diagnostics.Add(
                DiagnosticInfo.Create(MethodErrors.SecondVerb, MethodSyntax.Attribute(attributes[1]), arguments)
            );
        }

        if (method.IsGenericMethod)
        {
            diagnostics.Add(DiagnosticInfo.Create(MethodErrors.GenericMethod, MethodSyntax.Name(method), method.Name));
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly || !ReturnTypes.IsTask(method.ReturnType))
        {
            string type = method.ReturnType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
            diagnostics.Add(
                DiagnosticInfo.Create(MethodErrors.ReturnType, MethodSyntax.ReturnType(method), method.Name, type)
            );
        }
    }

    private RequestModel Request(
        IMethodSymbol method,
        string verb,
        IReadOnlyList<PathPart> parts,
        RequestParameters parameters
    ) =>
        new(
            verb,
            parts
                .Select(part =>
                    part.IsPlaceholder
                        ? new PathSegment(Identifiers.Escape(parameters.InPath[part.Text].Name), IsParameter: true)
                        : new PathSegment(part.Text, IsParameter: false)
                )
                .ToEquatableArray(),
            parameters
                .InQuery.Select(static query => new QueryParameter(
                    query.Name,
                    Identifiers.Escape(query.Parameter.Name),
                    CollectionFormats.Of(query.Parameter)
                ))
                .ToEquatableArray(),
            parameters.Body is { } body ? new(JsonTypes.Of(body.Type, names), Identifiers.Escape(body.Name)) : null,
            ReturnTypes.ResultOf((INamedTypeSymbol)method.ReturnType, names),
            parameters.CancellationToken is { } token ? Identifiers.Escape(token.Name) : null
        );
}
