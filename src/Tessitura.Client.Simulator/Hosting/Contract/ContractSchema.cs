using System.Collections.Concurrent;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>A type of the contract, as far as rows of a table must know it.</summary>
internal sealed class ContractSchema
{
    private static readonly ConcurrentDictionary<string, ContractSchema> _read = new(StringComparer.Ordinal);

    private ContractSchema(string name) =>
        Members = [
            .. ContractFile
                .Schemas.GetProperty(name)
                .GetProperty("properties")
                .EnumerateObject()
                .Select(p => new Member(
                    p.Name,
                    ContractFile.ReferenceIn(p.Value),
                    TypeOf(p.Value),
                    p.Value.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean()
                )),
        ];

    public IReadOnlyList<Member> Members { get; }

    public static ContractSchema Named(string name) => _read.GetOrAdd(name, static n => new ContractSchema(n));

    // A type and a format, where there is one: integer/int32, string/date-time.
    private static string TypeOf(JsonElement schema) =>
        (schema.TryGetProperty("type", out var type) ? type.GetString() : "")
        + (schema.TryGetProperty("format", out var format) ? "/" + format.GetString() : "");

    /// <summary>A member in wire order.</summary>
    /// <param name="Name">The name on the wire.</param>
    /// <param name="Reference">The type of a nested object; null for plain values.</param>
    /// <param name="Type">Type and format of a plain value.</param>
    /// <param name="Nullable">Whether it may be null.</param>
    internal sealed record Member(string Name, string? Reference, string Type, bool Nullable);
}
