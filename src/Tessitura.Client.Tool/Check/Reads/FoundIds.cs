using System.Globalization;
using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>Keeps the first rows of each answer, and gives the ids in them to the reads that need one. Nothing of it is shown.</summary>
internal sealed class FoundIds
{
    private const int MostRows = 3;

    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _rows = new(StringComparer.Ordinal);

    public void Keep(ContractOperation operation, JsonElement answer) =>
        _rows[operation.FullName] =
            answer.ValueKind is JsonValueKind.Array
                ? [.. answer.EnumerateArray().Where(row => row.ValueKind is JsonValueKind.Object).Take(MostRows)]
                : [answer];

    /// <summary>The answer of an operation that gives one object; null where there is none.</summary>
    public JsonElement? AnswerOf(string operation) =>
        _rows.TryGetValue(operation, out var rows) && rows is [{ ValueKind: JsonValueKind.Object } row, ..]
            ? row
            : null;

    /// <summary>The values of a member in the rows of an operation's answer; empty where there are none.</summary>
    /// <param name="source">Operation and path of the member.</param>
    public IReadOnlyList<string> ValuesOf(IdSource source) =>
        _rows.TryGetValue(source.Operation, out var rows)
            ?
            [
                .. rows.Select(row => Find(row, source.Member))
                    .OfType<JsonElement>()
                    .Select(TextOf)
                    .OfType<string>()
                    .Distinct(),
            ]
            : [];

    /// <summary>A member by its path, in whatever casing; null where it is not there.</summary>
    public static JsonElement? Find(JsonElement row, string path)
    {
        var current = row;
        foreach (var name in path.Split('.'))
        {
            if (current.ValueKind is not JsonValueKind.Object)
            {
                return null;
            }

            var member = current
                .EnumerateObject()
                .FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            current = member.Value;
        }

        return current.ValueKind is JsonValueKind.Undefined ? null : current;
    }

    // 0 and negative ids mean "none" or "all".
    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) && number > 0 => number.ToString(
                CultureInfo.InvariantCulture
            ),
            JsonValueKind.String when value.GetString() is { Length: > 0 } text => text.Trim(),
            _ => null,
        };
}

/// <summary>Where an id is found.</summary>
/// <param name="Operation">Group and operation whose answer has it.</param>
/// <param name="Member">Path of the member in a row.</param>
internal sealed record IdSource(string Operation, string Member);
