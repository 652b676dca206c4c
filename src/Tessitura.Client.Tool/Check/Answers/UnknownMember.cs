using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>A member that the contract does not know.</summary>
internal sealed class UnknownMember(string name)
{
    public string Name => name;

    public int Objects { get; set; }

    /// <summary>A value that is not null, to tell its kind; it is never shown.</summary>
    public JsonElement? Sample { get; set; }

    public string Kind => Sample is { } value ? JsonKind.NameOf(value) : "null";
}
