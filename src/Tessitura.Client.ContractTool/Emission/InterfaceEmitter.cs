namespace Tessitura.Client.ContractTool;

/// <summary>Writes the interface of a group, for Refit to implement.</summary>
internal static class InterfaceEmitter
{
    public static GeneratedFile Emit(ContractGroup group, EmissionSettings settings)
    {
        // An operation has words for some parameters only: the others say all in their names.
        const string undocumentedParameters = "CS1573";
        var code = CodeWriter.ForFile(settings, settings.Namespace, Usings(group, settings), undocumentedParameters);
        var name = $"I{group.Name}Api";
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

            EmitMethod(code, operation);
            separate = true;
        }

        code.Close();
        return new GeneratedFile($"Resources/{name}.g.cs", code.ToString());
    }

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

    private static void EmitMethod(CodeWriter code, ContractOperation operation)
    {
        code.Summary(operation.Summary);
        code.Remarks(operation.Description);
        foreach (var parameter in operation.Parameters)
        {
            code.Param(parameter.Name, parameter.Description);
        }

        code.Line($"[{CSharpName.Pascal(operation.Verb.ToLowerInvariant())}({CSharpName.Literal(operation.Route)})]");
        code.List($"{ResultOf(operation)} {operation.MethodName}", [.. Parameters(operation)], ";");
    }

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
        var alias = parameter.Name == parameter.WireName ? "" : $"[AliasAs(\"{parameter.WireName}\")] ";
        var format = parameter.IsExploded ? "Multi" : "Csv";
        return parameter.Shape.IsList ? $"{alias}[Query(CollectionFormat.{format})] "
            // No number can be empty or a dot segment.
            : parameter is { IsInPath: true, Shape.Kind: ValueKind.Text }
                ? $"{alias}[PathParameter(\"{parameter.Name}\")] "
            : alias;
    }
}
