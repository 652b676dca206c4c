using Microsoft.OpenApi;

namespace Tessitura.Client.Tool;

/// <summary>Which way each model travels: as <c>x-direction</c> says, otherwise as the operations use it.</summary>
internal sealed class Directions
{
    private readonly HashSet<string> _sent;
    private readonly HashSet<string> _received;

    public Directions(SchemaIndex schemas, IReadOnlyList<ContractOperation> operations)
    {
        var references = schemas.All.ToDictionary(
            schema => schemas.NameOf(schema.Key),
            schema => SchemaIndex.ReferencesOf(schema.Value).Select(schemas.NameOf).ToArray()
        );
        _sent = Reachability.From(operations.Select(operation => operation.Body?.Model), references);
        _received = Reachability.From(operations.Select(operation => operation.Result?.Model), references);
    }

    /// <summary>True where an operation sends or receives the model.</summary>
    public bool IsUsed(string name) => _sent.Contains(name) || _received.Contains(name);

    /// <summary>The way of a record.</summary>
    public Direction Of(string name, IOpenApiSchema schema) =>
        schema.Extensions.Text("x-direction") switch
        {
            "request" => Direction.Request,
            "response" => Direction.Response,
            "both" => Direction.Both,
            _ when _sent.Contains(name) => _received.Contains(name) ? Direction.Both : Direction.Request,
            _ => Direction.Response,
        };
}
