using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Tessitura.Client.ContractTool;

/// <summary>Reads an OpenAPI 3 or Swagger 2.0 text into a <see cref="Contract"/>.</summary>
internal static class ContractReader
{
    /// <summary>The contract, or null when something is so wrong that nothing may be generated.</summary>
    public static Contract? Read(string text, ProblemList problems)
    {
        var raw = RawContract.Parse(text, problems);
        var document = raw is null ? null : Load(raw, problems);
        if (raw is null || document is null)
        {
            return null;
        }

        var schemas = new SchemaIndex(document, raw);
        var types = new ShapeReader(schemas, problems);
        var operations = new OperationReader(document, raw, types, problems).Read();
        var models = new ModelReader(schemas, types, new Directions(schemas, operations), problems).Read();
        var contract = new Contract(GroupsOf(document, operations), models, ErrorModelOf(document));
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

        var isSound = result.Document is not null;
        foreach (var error in result.Diagnostic?.Errors ?? [])
        {
            var pointer = (error.Pointer ?? "").TrimStart('#');
            if (error is OpenApiValidatorError)
            {
                // Real servers break rules that do not matter for a client: two paths that differ in a placeholder's name.
                problems.Warning(pointer, error.Message);
            }
            else
            {
                problems.Error(pointer, error.Message);
                isSound = false;
            }
        }

        return isSound ? result.Document : null;
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

    private static string? ErrorModelOf(OpenApiDocument document) =>
        document
            .Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(operation => operation.Responses ?? [])
            .Where(response => response.Key == "default")
            .Select(response => JsonContent.SchemaOf(response.Value.Content))
            .Select(schema => schema?.Items is OpenApiSchemaReference items ? items.Reference.Id : null)
            .FirstOrDefault(name => name is not null);
}
