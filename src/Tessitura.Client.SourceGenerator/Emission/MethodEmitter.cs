namespace Tessitura.Client.SourceGenerator;

/// <summary>Writes one method: it builds a path and makes one call.</summary>
internal static class MethodEmitter
{
    public static void Emit(SourceWriter writer, InterfaceModel model, MethodModel method)
    {
        if (method.Request is not { } request)
        {
            EmitFailure(writer, model, method);
        }
        else if (request.Query.Count == 0)
        {
            WriteSignature(writer, method, " =>");
            writer.Indent();
            WriteCall(writer, model, request, "", Literals.Path(request.Path));
            writer.Outdent();
        }
        else
        {
            WriteSignature(writer, method, "");
            writer.Open();
            string path = Identifiers.Unused("path", [.. method.Parameters.Select(static parameter => parameter.Name)]);
            writer.Line($"{model.Names.RequestPath} {path} = {Literals.Path(request.Path)};");
            foreach (QueryParameter query in request.Query)
            {
                WriteQuery(writer, model, path, query);
            }

            WriteCall(writer, model, request, "return ", path);
            writer.Close();
        }
    }

    private static void WriteSignature(SourceWriter writer, MethodModel method, string after)
    {
        string name = method.ExplicitInterface is null
            ? $"public {method.ReturnType} {method.Name}"
            : $"{method.ReturnType} {method.ExplicitInterface}.{method.Name}";
        writer.List(name, [.. method.Parameters.Select(Declaration)], after);
    }

    private static string Declaration(ParameterModel parameter)
    {
        string declaration = $"{parameter.Modifier}{parameter.Type} {parameter.Name}";
        return parameter.DefaultValue is null ? declaration : $"{declaration} = {parameter.DefaultValue}";
    }

    private static void WriteQuery(SourceWriter writer, InterfaceModel model, string path, QueryParameter query)
    {
        string arguments = $"{Literals.Quoted(query.Name)}, {query.Parameter}";
        writer.Line(
            query.CollectionFormat is null
                ? $"{path}.AddQuery({arguments});"
                : $"{path}.AddQuery({arguments}, {model.Names.CollectionFormat}.{query.CollectionFormat});"
        );
    }

    private static void WriteCall(
        SourceWriter writer,
        InterfaceModel model,
        RequestModel request,
        string before,
        string path
    )
    {
        string send = request.Result is { IsOptional: true } ? "SendOptionalAsync" : "SendAsync";
        List<string> arguments = [$"{model.Names.HttpMethod}.{request.Verb}", path];
        if (request.Body is { } body)
        {
            arguments.Add(body.Type.IsAnnotated ? $"{body.Parameter}!" : body.Parameter);
            arguments.Add(JsonType(model, body.Type));
        }

        if (request.Result is { } result)
        {
            arguments.Add(JsonType(model, result.Type));
        }

        arguments.Add(request.CancellationToken ?? $"{model.Names.CancellationToken}.None");
        writer.List(
            $"{before}{model.InvokerField}.{send}",
            arguments,
            request.Result is { Type.IsAnnotated: true } ? "!;" : ";"
        );
    }

    private static string JsonType(InterfaceModel model, JsonTypeModel type) =>
        $"{model.Names.JsonType}.{type.Method}<{type.TypeArgument}>()";

    // Nothing is annotated here, so that the method fits whatever nullability the interface declares.
    private static void EmitFailure(SourceWriter writer, InterfaceModel model, MethodModel method)
    {
        string message = $"{method.ErrorId}: see the error in {model.InterfaceName}.";
        writer.Line("#nullable disable");
        WriteSignature(writer, method, "");
        writer.Open();
        writer.Line($"throw new global::System.InvalidOperationException({Literals.Quoted(message)});");
        writer.Close();
        writer.Line("#nullable enable");
    }
}
