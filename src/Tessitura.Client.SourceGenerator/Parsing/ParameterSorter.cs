using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Decides what each parameter is in the request: placeholder, query, body or cancellation token.</summary>
internal sealed class ParameterSorter(IMethodSymbol method, string verb, List<DiagnosticInfo> diagnostics)
{
    private readonly RequestParameters _sorted = new();

    public RequestParameters Sort(ICollection<string> placeholders)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            CheckPassedByValue(parameter);
            string name = NameInRequest(parameter);
            if (HttpAttributes.Find(parameter, "BodyAttribute") is not null)
            {
                TakeBody(parameter);
            }
            else if (IsCancellationToken(parameter.Type))
            {
                TakeCancellationToken(parameter);
            }
            else if (placeholders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                TakePlaceholder(name, parameter);
            }
            else
            {
                TakeQuery(name, parameter);
            }
        }

        return _sorted;
    }

    private void TakeBody(IParameterSymbol parameter)
    {
        if (_sorted.Body is { } first)
        {
            Report(MethodErrors.SecondBody, parameter, first.Name, parameter.Name);
            return;
        }

        _sorted.Body = parameter;
        if (verb is "Get" or "Head")
        {
            Report(MethodErrors.BodyNotAllowed, parameter, verb.ToUpperInvariant(), parameter.Name);
        }
        else if (!TextForms.CanBeTypeArgument(parameter.Type))
        {
            Report(MethodErrors.NoTextForm, parameter, parameter.Name, Display(parameter), "cannot be written as JSON");
        }
    }

    private void TakeCancellationToken(IParameterSymbol parameter)
    {
        if (_sorted.CancellationToken is { } first)
        {
            Report(MethodErrors.SecondCancellationToken, parameter, first.Name, parameter.Name);
        }

        _sorted.CancellationToken ??= parameter;
    }

    private void TakePlaceholder(string name, IParameterSymbol parameter)
    {
        if (_sorted.InPath.TryGetValue(name, out IParameterSymbol first))
        {
            Report(MethodErrors.ParameterUsedTwice, parameter, first.Name, parameter.Name, name);
            return;
        }

        _sorted.InPath.Add(name, parameter);
        if (TextForms.ElementOf(parameter.Type) is not null)
        {
            Report(MethodErrors.CollectionInPath, parameter, parameter.Name);
        }
        else
        {
            CheckTextForm(parameter, parameter.Type);
        }
    }

    private void TakeQuery(string name, IParameterSymbol parameter)
    {
        foreach ((string other, IParameterSymbol first) in _sorted.InQuery)
        {
            if (StringComparer.OrdinalIgnoreCase.Equals(other, name))
            {
                Report(MethodErrors.ParameterUsedTwice, parameter, first.Name, parameter.Name, name);
            }
        }

        _sorted.InQuery.Add((name, parameter));
        CheckTextForm(parameter, TextForms.ElementOf(parameter.Type) ?? parameter.Type);
    }

    private void CheckPassedByValue(IParameterSymbol parameter)
    {
        if (parameter.RefKind is not RefKind.None)
        {
            string kind = parameter.RefKind is RefKind.Ref or RefKind.Out or RefKind.In
                ? parameter.RefKind.ToString().ToLowerInvariant()
                : "ref readonly";
            Report(MethodErrors.ByReference, parameter, parameter.Name, kind);
        }
    }

    private void CheckTextForm(IParameterSymbol parameter, ITypeSymbol type)
    {
        if (!TextForms.HasTextForm(type))
        {
            const string Reason =
                "has no text form for a path or a query; mark it with [Body], or take its values as parameters";
            Report(MethodErrors.NoTextForm, parameter, parameter.Name, Display(parameter), Reason);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, IParameterSymbol parameter, params string[] arguments) =>
        diagnostics.Add(DiagnosticInfo.Create(descriptor, MethodSyntax.Name(parameter), [method.Name, .. arguments]));

    private static string Display(IParameterSymbol parameter) =>
        parameter.Type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    private static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingType: null }
        && type.ContainingNamespace?.ToDisplayString() == "System.Threading";

    private static string NameInRequest(IParameterSymbol parameter) =>
        HttpAttributes.ArgumentOf(HttpAttributes.Find(parameter, "AliasAsAttribute")) is string { Length: > 0 } name
            ? name
            : parameter.Name;
}
