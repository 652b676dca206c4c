using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Tessitura.Client.Tool;

/// <summary>Reads an OpenAPI 3 or Swagger 2.0 text into a <see cref="Contract"/>.</summary>
internal static class ContractReader
{
    /// <summary>The contract, or null when something is so wrong that nothing can be generated.</summary>
    public static Contract? Read(string text, ProblemList problems, OperationSelection? selection = null)
    {
        selection ??= OperationSelection.All;
        var raw = RawContract.Parse(text, problems);
        var document = raw is null ? null : Load(raw, problems);
        if (raw is null || document is null)
        {
            return null;
        }

        var schemas = new SchemaIndex(document, raw);
        var types = new ShapeReader(schemas, problems);
        var operations = new OperationReader(document, raw, types, problems, selection).Read();
        var models = new ModelReader(schemas, types, new Directions(schemas, operations), problems).Read(
            selection.IsPartial
        );
        var contract = new Contract(GroupsOf(document, operations), models);
        return problems.HasErrors ? null : contract;
    }

    private static OpenApiDocument? Load(RawContract raw, ProblemList problems)
    {
        ReadResult result;
        try
        {
            result = OpenApiDocument.Parse(raw.Text, OpenApiConstants.Json);
        }
        catch (Exception exception)
        {
            // What the reader throws at JSON that is no description depends on what is wrong, and is written down nowhere.
            problems.Error("", $"This is no OpenAPI description: {exception.Message}");
            return null;
        }

        foreach (var error in result.Diagnostic?.Errors ?? [])
        {
            // Real servers break rules that do not matter for a client: two paths that differ in a placeholder's name.
            problems.Warning((error.Pointer ?? "").TrimStart('#'), error.Message);
        }

        if (result.Document?.Paths is null)
        {
            problems.Error("", "This is no description that can be read.");
        }

        return problems.HasErrors ? null : result.Document;
    }

    private static IReadOnlyList<ContractGroup> GroupsOf(
        OpenApiDocument document,
        IReadOnlyList<ContractOperation> operations
    ) =>
        [
            .. operations
                .GroupBy(operation => operation.Group)
                .Select(group => new ContractGroup(
                    group.Key,
                    document.Tags?.FirstOrDefault(tag => tag.Name == group.Key)?.Description,
                    [.. group]
                )),
        ];
}
