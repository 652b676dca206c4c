using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads how the implementation of a method is declared.</summary>
internal sealed class MethodDeclarations(TypeNames names)
{
    public MethodModel Of(IMethodSymbol method, string? explicitInterface) =>
        new(
            Identifiers.Escape(method.Name),
            names.Of(method.ReturnType),
            explicitInterface,
            method.Parameters.Select(parameter => Of(parameter, explicitInterface is not null)).ToEquatableArray(),
            Request: null,
            ErrorId: null
        );

    /// <summary>
    /// The method as an explicit implementation that throws: it fits whatever the signature is, so the error in the
    /// interface is the only one that shows.
    /// </summary>
    public MethodModel OfFailure(IMethodSymbol method, string errorId) =>
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

    private ParameterModel Of(IParameterSymbol parameter, bool isExplicit)
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
