using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Conventions;

/// <summary>Compares two JSON values by meaning: dates as moments with their offset, numbers as decimals, members in any order.</summary>
internal static class JsonShape
{
    /// <summary>The first path at which they differ, or null.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject left, JsonObject right):
                return left.Select(pair => pair.Key)
                    .Union(right.Select(pair => pair.Key))
                    .Select(name =>
                        left.ContainsKey(name) && right.ContainsKey(name)
                            ? Difference(left[name], right[name], $"{path}.{name}")
                            : $"{path}.{name} is {(left.ContainsKey(name) ? "lost" : "new")}"
                    )
                    .FirstOrDefault(difference => difference is not null);
            case (JsonArray left, JsonArray right):
                return left.Count != right.Count
                    ? $"{path} has {right.Count} elements, not {left.Count}"
                    : left.Select((element, index) => Difference(element, right[index], $"{path}[{index}]"))
                        .FirstOrDefault(difference => difference is not null);
            case (JsonValue left, JsonValue right):
                return Same(left, right) ? null : $"{path} is {right.ToJsonString()}, not {left.ToJsonString()}";
            default:
                return $"{path} is {actual?.ToJsonString() ?? "null"}, not {expected?.ToJsonString() ?? "null"}";
        }
    }

    private static bool Same(JsonValue left, JsonValue right)
    {
        if (left.TryGetValue<decimal>(out var number) && right.TryGetValue<decimal>(out var other))
        {
            return number == other;
        }

        if (left.TryGetValue<string>(out var text) && right.TryGetValue<string>(out var otherText))
        {
            return text == otherText
                || DateTimeOffset.TryParse(text, null, out var moment)
                    && DateTimeOffset.TryParse(otherText, null, out var otherMoment)
                    && moment.EqualsExact(otherMoment);
        }

        return left.ToJsonString() == right.ToJsonString();
    }
}
