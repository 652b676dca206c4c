namespace Tessitura.Client.Tool;

/// <summary>Writes the interface of a group, for Refit to implement.</summary>
internal static class InterfaceEmitter
{
    public static GeneratedFile Emit(ContractGroup group, EmissionSettings settings)
    {
        // An operation has words for some parameters only: the others say all in their names.
        const string undocumentedParameters = "CS1573";
        var code = CodeWriter.ForFile(settings, settings.Namespace, Usings(group, settings), undocumentedParameters);
        var name = NameOf(group.Name);
        code.Summary(group.Description);
        code.Line($"public interface {name}");
        code.Open();
        var separate = false;
        foreach (var operation in group.Operations)
        {
            if (separate)
            {
                code.Line();
            }

            EmitMethod(code, operation, settings);
            separate = true;
        }

        code.Close();
        return new GeneratedFile($"Resources/{name}.g.cs", code.ToString());
    }

    public static string NameOf(string group) => $"I{group}Api";

    private static IEnumerable<string> Usings(ContractGroup group, EmissionSettings settings)
    {
        var shapes = group.Operations.SelectMany(operation => new[] { operation.Body, operation.Result });
        if (shapes.Any(shape => shape is { Kind: ValueKind.Json }))
        {
            yield return "System.Text.Json";
        }

        yield return "Refit";
        yield return EmissionSettings.SdkNamespace;
        yield return settings.ModelsNamespace;
    }

    private static void EmitMethod(CodeWriter code, ContractOperation operation, EmissionSettings settings)
    {
        code.Summary(operation.Summary);
        code.Remarks(operation.Description);
        foreach (var parameter in operation.Parameters)
        {
            code.Param(parameter.Name, parameter.Description);
        }

        code.Line($"[{CSharpName.Pascal(operation.Verb.ToLowerInvariant())}({CSharpName.Literal(operation.Route)})]");
        if (!settings.IsSdk && RetryOf(operation) is { } retry)
        {
            code.Line($"[Headers(RetryHeaders.{retry})]");
        }

        code.List($"{ResultOf(operation)} {operation.MethodName}", [.. Parameters(operation)], ";");
    }

    // The SDK's pipeline has its own operations in a table, and knows the others by their verb.
    private static string? RetryOf(ContractOperation operation)
    {
        var byVerb = operation.Verb is "GET" or "HEAD" ? "Safe" : "Never";
        var retry =
            operation.Retry is { } said ? CSharpName.Pascal(said)
            : IsSearch(operation) ? "Safe"
            : byVerb;
        return retry == byVerb ? null : retry;
    }

    // Criteria too long for an address go in the body of a POST, and it stays a read.
    private static bool IsSearch(ContractOperation operation) =>
        operation.Verb == "POST" && operation.Route.Split('/').Contains("Search", StringComparer.OrdinalIgnoreCase);

    private static string ResultOf(ContractOperation operation) =>
        operation.Result is { } result
            ? $"Task<{TypeText.Of(result, operation.MayBeEmpty && !result.IsList)}>"
            : "Task";

    private static IEnumerable<string> Parameters(ContractOperation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            yield return $"{Attributes(parameter)}{TypeText.Of(parameter.Shape)} {CSharpName.Escape(parameter.Name)}";
        }

        if (operation.Body is { } body)
        {
            yield return $"[Body] {TypeText.Of(body)} {operation.BodyName}";
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
        {
            var type = TypeText.Of(parameter.Shape, isNullable: true);
            yield return $"{Attributes(parameter)}{type} {CSharpName.Escape(parameter.Name)} = null";
        }

        yield return "CancellationToken cancellationToken = default";
    }

    private static string Attributes(ContractParameter parameter)
    {
        var alias =
            parameter.Name == parameter.WireName || parameter.IsInPath && !CSharpName.IsValid(parameter.WireName)
                ? ""
                : $"[AliasAs({CSharpName.Literal(parameter.WireName)})] ";
        var format = parameter.IsExploded ? "Multi" : "Csv";
        return parameter.Shape.IsList ? $"{alias}[Query(CollectionFormat.{format})] "
            // No number can be empty or a dot segment.
            : parameter is { IsInPath: true, Shape.Kind: ValueKind.Text }
                ? $"{alias}[PathParameter(\"{parameter.Name}\")] "
            : alias;
    }
}
