using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Contract;

/// <summary>Calls an operation of the contract by the method that it has in the SDK.</summary>
internal static class OperationCall
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 2, 19, 30, 0, TimeSpan.FromHours(-7));

    public static IEnumerable<Type> Interfaces { get; } =
    [typeof(ISessionApi), typeof(ICartApi), typeof(ITxnApi), typeof(IReferenceDataApi), typeof(IDiagnosticsApi)];

    public static MethodInfo MethodOf(ContractOperation operation) =>
        Interfaces.Single(type => type.Name == $"I{operation.Group}Api").GetMethod($"{operation.Name}Async")
        ?? throw new AssertionException($"{operation} has no method.");

    /// <summary>An argument for each parameter, or for the required ones only.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="optional">False leaves optional parameters at their defaults.</param>
    /// <param name="sample">Makes the body from its schema; null takes a sample with every member.</param>
    public static object?[] ArgumentsFor(
        ContractOperation operation,
        bool optional = true,
        Func<JsonObject, JsonNode?>? sample = null
    ) =>
        [
            .. MethodOf(operation)
                .GetParameters()
                .Select(parameter =>
                    ArgumentFor(parameter, operation, optional, sample ?? (schema => ContractDocument.Sample(schema)))
                ),
        ];

    /// <summary>Makes the call; null for an operation without a result.</summary>
    public static async Task<object?> MakeAsync(
        ITessituraClient client,
        IWebSession visit,
        ContractOperation operation,
        object?[] arguments
    )
    {
        object api = operation.Group switch
        {
            "Session" => visit.Api.Session,
            "Cart" => visit.Api.Cart,
            "Txn" => client.Txn,
            "ReferenceData" => client.ReferenceData,
            _ => client.Diagnostics,
        };
        var task = (Task)MethodOf(operation).Invoke(api, arguments)!;
        await task;
        return operation.Result is null ? null : task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static object? ArgumentFor(
        ParameterInfo parameter,
        ContractOperation operation,
        bool optional,
        Func<JsonObject, JsonNode?> sample
    )
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (!optional && parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        var described = operation.Parameters.FirstOrDefault(described =>
            string.Equals(described["name"]!.GetValue<string>(), parameter.Name, StringComparison.OrdinalIgnoreCase)
        );
        if (described is null)
        {
            Assert.That(operation.Body, Is.Not.Null, $"{parameter.Name} is no parameter of {operation}.");
            var json = sample(operation.Body!)!.ToJsonString();
            return JsonSerializer.Deserialize(json, Json.TypeInfo(parameter.ParameterType));
        }

        var schema = described["schema"]!;
        var item = (schema["items"]?["type"] ?? schema["format"])?.GetValue<string>();
        return (schema["type"]!.GetValue<string>(), item) switch
        {
            ("integer", _) => 7,
            ("boolean", _) => true,
            ("array", "integer") => new[] { 7, -1, 12 },
            ("array", _) => new[] { "All", "a b" },
            (_, "date-time") => Moment,
            _ => "a/b é?&",
        };
    }
}
