namespace Tessitura.Client.Tool;

/// <summary>Writes the table by which the pipeline knows an operation.</summary>
internal static class OperationsEmitter
{
    /// <summary>
    /// Only the SDK has such a table. A contract without policies has nothing to tell there: the pipeline's own rules hold.
    /// </summary>
    public static bool Applies(Contract contract, EmissionSettings settings) =>
        settings.IsSdk
        && contract.Operations.Any(operation => operation.Retry is not null || operation.Cache is not null);

    public static GeneratedFile Emit(Contract contract, EmissionSettings settings)
    {
        var code = CodeWriter.ForFile(settings, settings.Namespace, [EmissionSettings.SdkNamespace]);
        code.Summary("Every operation of the contract with what the pipeline must know of it.");
        code.Line("internal static class Operations");
        code.Open();
        code.Line("public static IReadOnlyList<Operation> All { get; } =");
        code.Open("[");
        foreach (var operation in contract.Operations)
        {
            EmitOperation(code, operation);
        }

        code.Close("];");
        code.Close();
        return new GeneratedFile("Operations.g.cs", code.ToString());
    }

    private static void EmitOperation(CodeWriter code, ContractOperation operation)
    {
        var head =
            $"new(\"{operation.Group}.{operation.Name}\", \"{operation.Verb}\", {CSharpName.Literal(operation.Route)})";
        var settings = Settings(operation).ToList();
        var single = $"{head} {{ {string.Join(", ", settings)} }},";
        if (code.Fits(single))
        {
            code.Line(single);
            return;
        }

        code.Line(head);
        code.Open();
        foreach (var setting in settings)
        {
            code.Line(setting + ",");
        }

        code.Close("},");
    }

    private static IEnumerable<string> Settings(ContractOperation operation)
    {
        if (operation.NeedsSession)
        {
            yield return "NeedsSession = true";
        }

        if (operation.Result is { } result)
        {
            yield return $"Answer = Answer.{(operation.MayBeEmpty && !result.IsList ? "Optional" : "Required")}";
        }

        yield return $"Retry = RetryClass.{RetryOf(operation)}";
        if (operation.Cache is { } cache)
        {
            yield return cache == ContractCache.Private
                ? "Cache = CachePolicy.Private"
                : $"Cache = new CachePolicy({cache.MaxAge}, {cache.StaleWhileRevalidate}, {cache.StaleIfError})";
        }

        if (operation.Since is { } since)
        {
            yield return $"Since = TessituraVersion.V{since}";
        }
    }

    private static string RetryOf(ContractOperation operation) =>
        operation.Retry is { } retry ? CSharpName.Pascal(retry)
        : operation.Verb is "GET" or "HEAD" ? "Safe"
        : "Never";
}
