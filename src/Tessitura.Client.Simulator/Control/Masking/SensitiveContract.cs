using System.Collections.Frozen;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>What of the contract's bodies and paths is marked <c>x-sensitive</c>.</summary>
internal static class SensitiveContract
{
    // Members that the contract does not know are judged by their names.
    private static readonly string[] _suspicious =
    [
        "password",
        "passwd",
        "passphrase",
        "sessionkey",
        "token",
        "secret",
        "credential",
        "authorization",
        "creditcard",
        "cardnumber",
        "cardholder",
        "securitycode",
        "authenticationcode",
        "securevalues",
        "cvv",
        "cvc",
        "track1",
        "track2",
        "giftcertificatenumber",
    ];

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, Member>>> _schemas = new(() =>
        ContractFile.Schemas.EnumerateObject().ToFrozenDictionary(schema => schema.Name, schema => Read(schema.Value))
    );

    private static readonly Lazy<FrozenDictionary<string, OperationParts>> _operations = new(() =>
        (
            from path in ContractFile.Paths.EnumerateObject()
            from verb in path.Value.EnumerateObject()
            where verb.Value.ValueKind == JsonValueKind.Object && verb.Value.TryGetProperty("operationId", out _)
            select KeyValuePair.Create(
                $"{verb.Name.ToUpperInvariant()} {path.Name}",
                new OperationParts(BodyOf(verb.Value), SensitiveParametersOf(verb.Value))
            )
        ).ToFrozenDictionary()
    );

    public static OperationParts PartsOf(ContractOperation operation) =>
        _operations.Value[$"{operation.Method} {operation.Route}"];

    /// <summary>Whether a value must not be shown, and the type of what is below it.</summary>
    public static Member Look(string? schema, string member) =>
        schema is not null && _schemas.Value.GetValueOrDefault(schema)?.GetValueOrDefault(member) is { } known
            ? known
            : new Member(IsSuspicious(member), null);

    /// <summary>Whether the name of something unknown says that it is a secret.</summary>
    public static bool IsSuspicious(string name) =>
        name.Equals("pin", StringComparison.OrdinalIgnoreCase)
        || _suspicious.Any(word =>
            name.Replace("_", "", StringComparison.Ordinal)
                .Replace("-", "", StringComparison.Ordinal)
                .Contains(word, StringComparison.OrdinalIgnoreCase)
        );

    private static FrozenDictionary<string, Member> Read(JsonElement schema) =>
        schema.TryGetProperty("properties", out var members)
            ? members
                .EnumerateObject()
                .ToFrozenDictionary(
                    member => member.Name,
                    member => new Member(IsMarked(member.Value), TypeOf(member.Value)),
                    StringComparer.OrdinalIgnoreCase
                )
            : FrozenDictionary<string, Member>.Empty;

    private static string? BodyOf(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? TypeOf(json.GetProperty("schema"))
            : null;

    private static FrozenSet<string> SensitiveParametersOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(IsMarked).Select(p => p.GetProperty("name").GetString()!).ToFrozenSet()
            : FrozenSet<string>.Empty;

    private static string? TypeOf(JsonElement schema) =>
        ContractFile.ReferenceIn(schema.TryGetProperty("items", out var items) ? items : schema);

    private static bool IsMarked(JsonElement part) =>
        part.TryGetProperty("x-sensitive", out var mark) && mark.GetBoolean();

    /// <param name="IsSensitive">The value must not be shown.</param>
    /// <param name="Schema">The type of the objects in it; null where there are none.</param>
    internal sealed record Member(bool IsSensitive, string? Schema);

    /// <param name="Body">The type of the request's body; null where there is none.</param>
    /// <param name="SensitiveParameters">Names of the parameters that must not be shown.</param>
    internal sealed record OperationParts(string? Body, FrozenSet<string> SensitiveParameters);
}
