using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>JSON files that are built into this assembly.</summary>
internal static class EmbeddedJson
{
    public static JsonElement Read(string name)
    {
        using var stream =
            typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
