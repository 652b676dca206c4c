using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads one method: what it sends, or why it cannot be sent.</summary>
internal sealed class MethodParser(TypeNames names)
{
    public (MethodModel Model, IReadOnlyList<DiagnosticInfo> Diagnostics) Parse(
        IMethodSymbol method,
        string? explicitInterface
    )
    {
        List<DiagnosticInfo> diagnostics = [];
        RequestModel? request = ReadRequest(method, diagnostics);
        return diagnostics.Count > 0
            ? (Failed(method, diagnostics[0].Descriptor.Id), diagnostics)
            : (Declared(method, explicitInterface) with { Request = request }, diagnostics);
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
            parameters.Body is { } body ? new(names.Of(body.Type), Identifiers.Escape(body.Name)) : null,
            ReturnTypes.ResultOf((INamedTypeSymbol)method.ReturnType, names),
            parameters.CancellationToken is { } token ? Identifiers.Escape(token.Name) : null
        );

    private MethodModel Declared(IMethodSymbol method, string? explicitInterface) =>
        new(
            Identifiers.Escape(method.Name),
            names.Of(method.ReturnType),
            explicitInterface,
            method
                .Parameters.Select(parameter => Declared(parameter, explicitInterface is not null))
                .ToEquatableArray(),
            Request: null,
            ErrorId: null
        );

    private ParameterModel Declared(IParameterSymbol parameter, bool isExplicit)
    {
        // Neither means anything on an explicit implementation.
        string? defaultValue = isExplicit ? null : DefaultValues.Of(parameter, names);
        string modifier = parameter.IsParams && !isExplicit ? "params " : "";

        // Where nullability is not annotated, `string x = null` is common; this file has it enabled.
        bool isNull = defaultValue is "null" && parameter.Type.IsReferenceType;
        ITypeSymbol type = isNull
            ? parameter.Type.WithNullableAnnotation(NullableAnnotation.Annotated)
            : parameter.Type;
        return new(modifier, names.Of(type), Identifiers.Escape(parameter.Name), defaultValue);
    }

    /// <summary>
    /// The method as an explicit implementation that throws: it fits whatever the signature is, so the error in the
    /// interface is the only one that shows.
    /// </summary>
    private MethodModel Failed(IMethodSymbol method, string errorId) =>
        new(
            Identifiers.Escape(method.Name) + TypeParameters(method),
            RefKindOf(method) + names.WithoutAnnotations(method.ReturnType),
            names.WithoutAnnotations(method.ContainingType),
            method
                .Parameters.Select(parameter => new ParameterModel(
                    RefKindOf(parameter),
                    names.WithoutAnnotations(parameter.Type),
                    Identifiers.Escape(parameter.Name),
                    DefaultValue: null
                ))
                .ToEquatableArray(),
            Request: null,
            errorId
        );

    private static string TypeParameters(IMethodSymbol method) =>
        method.IsGenericMethod
            ? $"<{string.Join(", ", method.TypeParameters.Select(static type => Identifiers.Escape(type.Name)))}>"
            : "";

    private static string RefKindOf(IMethodSymbol method) =>
        method.ReturnsByRefReadonly ? "ref readonly "
        : method.ReturnsByRef ? "ref "
        : "";

    private static string RefKindOf(IParameterSymbol parameter) =>
        parameter.RefKind switch
        {
            RefKind.None => "",
            RefKind.Ref => "ref ",
            RefKind.Out => "out ",
            RefKind.In => "in ",
            _ => "ref readonly ",
        };
}
