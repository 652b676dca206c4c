using System.Globalization;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>A description from which parts are taken out, so that one bad place does not spoil the whole.</summary>
internal sealed class DescriptionTree(JsonObject root)
{
    public JsonObject Root => root;

    /// <summary>Takes out what a pointer leads to; in a list an empty object stays, so that the places after it keep their numbers.</summary>
    public void Remove(string pointer)
    {
        var (parent, name) = Split(pointer);
        switch (Find(parent))
        {
            case JsonObject map:
                map.Remove(name);
                break;
            case JsonArray list when Index(name) is { } index && index < list.Count:
                list[index] = new JsonObject();
                break;
        }
    }

    /// <summary>Leaves nothing in the object that a pointer leads to.</summary>
    public void Empty(string pointer)
    {
        if (Find(pointer) is JsonObject map)
        {
            map.Clear();
        }
    }

    private JsonNode? Find(string pointer)
    {
        JsonNode? current = root;
        while (pointer.Length > 0 && current is not null)
        {
            var end = pointer.IndexOf('/', 1);
            var name = Unescape(end < 0 ? pointer[1..] : pointer[1..end]);
            pointer = end < 0 ? "" : pointer[end..];
            current = current switch
            {
                JsonObject map => map[name],
                JsonArray list when Index(name) is { } index && index < list.Count => list[index],
                _ => null,
            };
        }

        return current;
    }

    private static (string Parent, string Name) Split(string pointer)
    {
        var cut = pointer.LastIndexOf('/');
        return cut < 0 ? ("", "") : (pointer[..cut], Unescape(pointer[(cut + 1)..]));
    }

    private static string Unescape(string segment) => segment.Replace("~1", "/").Replace("~0", "~");

    private static int? Index(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
