using System.Text;
using System.Text.Json;

namespace Tessitura.Client.ContractTool;

/// <summary>The JSON text itself, for what an OpenAPI reader does not tell: places of mistakes, references, double names.</summary>
internal sealed class RawContract
{
    private readonly JsonElement _root;

    private RawContract(string text, JsonElement root)
    {
        Text = text;
        _root = root;
    }

    public string Text { get; }

    /// <summary>The parsed text; null, with the problems noted, when it is not JSON or out of shape.</summary>
    public static RawContract? Parse(string text, ProblemList problems)
    {
        var scan = new JsonScan(problems);
        if (!scan.Run(Encoding.UTF8.GetBytes(text)))
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        if (!new StructureCheck(problems).Passes(document.RootElement))
        {
            return null;
        }

        var raw = new RawContract(text, document.RootElement.Clone());
        foreach (var (pointer, target) in scan.References)
        {
            raw.CheckReference(pointer, target, problems);
        }

        return raw;
    }

    /// <summary>True where the member of that name is written as <c>true</c>.</summary>
    public bool IsTrue(string pointer, string name) =>
        Find(JsonPointer.Append(pointer, name)) is { ValueKind: JsonValueKind.True };

    /// <summary>The value that a pointer leads to.</summary>
    public JsonElement? Find(string pointer)
    {
        var current = _root;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var name = part.Replace("~1", "/").Replace("~0", "~");
            if (current.ValueKind == JsonValueKind.Object && current.TryGetProperty(name, out var member))
            {
                current = member;
            }
            else if (
                current.ValueKind == JsonValueKind.Array
                && int.TryParse(name, out var index)
                && index >= 0
                && index < current.GetArrayLength()
            )
            {
                current = current[index];
            }
            else
            {
                return null;
            }
        }

        return current;
    }

    private void CheckReference(string pointer, string target, ProblemList problems)
    {
        if (!target.StartsWith("#/", StringComparison.Ordinal))
        {
            problems.Error(pointer, $"The reference '{target}' leaves the file; only references into it are followed.");
        }
        else if (Find(Uri.UnescapeDataString(target[1..])) is null)
        {
            problems.Error(pointer, $"The reference '{target}' leads nowhere.");
        }
    }
}
