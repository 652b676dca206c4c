using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>Every operation of the contract.</summary>
internal static class ContractRoutes
{
    private static readonly Lazy<IReadOnlyList<ContractOperation>> _operations = new(() => [.. Read()]);

    public static IReadOnlyList<ContractOperation> Operations => _operations.Value;

    private static IEnumerable<ContractOperation> Read() =>
        from path in ContractFile.Paths.EnumerateObject()
        from verb in path.Value.EnumerateObject()
        where verb.Value.TryGetProperty("operationId", out _)
        select new ContractOperation(NameOf(verb.Value), verb.Name.ToUpperInvariant(), path.Name)
        {
            ResultSchema = ResultOf(verb.Value),
        };

    // Txn_GetFees in the file is Txn.GetFees everywhere else.
    private static string NameOf(JsonElement operation)
    {
        var id = operation.GetProperty("operationId").GetString()!;
        var underscore = id.IndexOf('_', StringComparison.Ordinal);
        return $"{id[..underscore]}.{id[(underscore + 1)..]}";
    }

    private static string? ResultOf(JsonElement operation) =>
        operation.GetProperty("responses").TryGetProperty("200", out var success)
        && success.TryGetProperty("content", out var content)
        && content.TryGetProperty("application/json", out var json)
        && json.TryGetProperty("schema", out var schema)
            ? ContractFile.ReferenceIn(schema.TryGetProperty("items", out var items) ? items : schema)
            : null;
}

/// <summary>An operation of the contract.</summary>
/// <param name="Name">Group and operation, such as <c>Txn.GetPerformanceSeats</c>.</param>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Route">The route template below the base address, such as <c>/TXN/Performances/{performanceId}/Seats</c>.</param>
internal sealed record ContractOperation(string Name, string Method, string Route)
{
    /// <summary>Session, Cart, Txn, ReferenceData or Diagnostics.</summary>
    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Type of the answer, or of the items of its list; null where nothing is answered.</summary>
    public string? ResultSchema { get; init; }
}
