using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests;

/// <summary>The same JSON with other names of members.</summary>
internal static class Renamed
{
    public static JsonNode? Of(JsonNode? json, Func<string, string> name) =>
        json switch
        {
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(name(member.Key), Of(member.Value, name)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Of(item, name))]),
            _ => json?.DeepClone(),
        };
}
