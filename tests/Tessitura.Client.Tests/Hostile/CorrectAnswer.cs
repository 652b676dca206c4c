using System.Text.Json.Nodes;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>What a healthy server answers to an operation.</summary>
internal sealed record CorrectAnswer(ContractOperation Operation, JsonText Json)
{
    public static IReadOnlyList<CorrectAnswer> All { get; } =
    [
        .. ContractDocument.Operations.Select(operation => new CorrectAnswer(
            operation,
            new JsonText(
                operation.Result is { } schema ? ContractDocument.Sample(schema)! : new JsonObject { ["Id"] = 1 }
            )
        )),
    ];

    public static JsonText Error { get; } =
        new(new JsonArray(ContractDocument.Sample(ContractDocument.Schemas["ErrorMessage"])));
}
