using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Simulator;

/// <summary>
/// Holds a JSON tree against the theatre's members: unknown names, missing ones and values of another kind are told, and
/// replaced, so that the rest can be read and checked. What a value was is never repeated: it may be a password.
/// </summary>
internal sealed class TheatreShape(TheatreProblems problems)
{
    private const string SchemaMember = "$schema";

    private readonly NullabilityInfoContext _nullability = new();

    public object Read(JsonNode? tree, Type type)
    {
        var fitting = Fit(tree, type, JsonPositions.Root) ?? new JsonObject();
        return fitting.Deserialize(type, TheatreJson.Options)!;
    }

    // The value where it fits, a copy without what does not, or null.
    private JsonNode? Fit(JsonNode? node, Type type, string path)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (ItemOf(wanted) is { } item)
        {
            return FitList(node, item, path);
        }

        if (ValueOf(wanted) is { } value)
        {
            return FitDictionary(node, value, path);
        }

        if (TheatreJson.Members.GetTypeInfo(wanted) is { Kind: JsonTypeInfoKind.Object } members)
        {
            return FitObject(node, members, path);
        }

        if (ScalarError(node, wanted) is { } error)
        {
            problems.AddShape(path, error);
            return null;
        }

        return node!.DeepClone();
    }

    private JsonArray? FitList(JsonNode? node, Type item, string path)
    {
        if (node is not JsonArray list)
        {
            problems.AddShape(path, $"must be a list, not {KindOf(node)}");
            return null;
        }

        // A place that cannot be read is filled, so that those after it keep their number.
        var fitting = new JsonArray();
        for (var i = 0; i < list.Count; i++)
        {
            fitting.Add(Fit(list[i], item, $"{path}[{i}]") ?? JsonSerializer.SerializeToNode(Blank(item)));
        }

        return fitting;
    }

    private static object Blank(Type type) =>
        type == typeof(string) ? ""
        : type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type)
        : new object();

    private JsonObject? FitDictionary(JsonNode? node, Type value, string path)
    {
        if (node is not JsonObject entries)
        {
            problems.AddShape(path, $"must be an object with ids as names, not {KindOf(node)}");
            return null;
        }

        var fitting = new JsonObject();
        foreach (var (key, entry) in entries)
        {
            var at = $"{path}.{key}";
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                problems.AddShape(at, "must be named by an id, such as \"1\"");
            }
            else if (
                Fit(entry, value, at) is { } read
                && !fitting.TryAdd(id.ToString(CultureInfo.InvariantCulture), read)
            )
            {
                problems.AddShape(at, $"is id {id} a second time");
            }
        }

        return fitting;
    }

    private JsonObject? FitObject(JsonNode? node, JsonTypeInfo type, string path)
    {
        if (node is not JsonObject members)
        {
            problems.AddShape(path, $"must be an object, not {KindOf(node)}");
            return null;
        }

        var (fitting, misspelt) = (new JsonObject(), new HashSet<string>());
        foreach (var (name, value) in members)
        {
            var at = $"{path}.{name}";
            if (type.Properties.FirstOrDefault(p => p.Name == name) is not { } property)
            {
                if (name != SchemaMember || path != JsonPositions.Root)
                {
                    problems.AddShape(at, UnknownMember(name, type));
                    misspelt.Add(NearestName(name, type));
                }
            }
            else if (value is null && IsOptional(property))
            {
                fitting.Add(name, null);
            }
            else if (Fit(value, property.PropertyType, at) is { } read)
            {
                fitting.Add(name, read);
            }
        }

        foreach (var missing in type.Properties.Where(p => p.IsRequired && !members.ContainsKey(p.Name)))
        {
            var at = $"{path}.{missing.Name}";
            if (misspelt.Contains(missing.Name))
            {
                problems.Skip(at);
            }
            else
            {
                problems.AddShape(at, "is missing");
            }
        }

        return fitting;
    }

    private static string UnknownMember(string name, JsonTypeInfo type) =>
        $"is no member here; {NearestName(name, type)} is near. Allowed are {string.Join(", ", NamesIn(type))}";

    private static IEnumerable<string> NamesIn(JsonTypeInfo type) =>
        type.Properties.Select(p => p.Name).Order(StringComparer.Ordinal);

    private static string NearestName(string name, JsonTypeInfo type)
    {
        return NamesIn(type).MinBy(n => EditDistance.Between<char>([.. n], [.. name], Swap))!;

        static double Swap(char left, char right) =>
            left == right ? 0
            : char.ToLowerInvariant(left) == char.ToLowerInvariant(right) ? 0.1
            : 1;
    }

    private static string? ScalarError(JsonNode? node, Type type)
    {
        var text = node is JsonValue value && value.TryGetValue(out string? read) ? read : null;
        var number = node?.GetValueKind() == JsonValueKind.Number ? node.AsValue() : null;
        var (fits, wanted) = type switch
        {
            _ when type == typeof(string) => (text is not null, "a text"),
            _ when type == typeof(bool) => (
                node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
                "true or false"
            ),
            _ when type == typeof(int) => (number?.TryGetValue(out int _) is true, "a whole number"),
            _ when type == typeof(decimal) => (number?.TryGetValue(out decimal _) is true, "a number"),
            _ when type == typeof(double) => (number?.TryGetValue(out double _) is true, "a number"),
            _ when type == typeof(TimeOnly) => (TheatreJson.TryParseTime(text, out _), "a time such as \"19:30\""),
            _ when type == typeof(DateOnly) => (IsDate(text), "a day such as \"2026-12-24\""),
            { IsEnum: true } => (NamesOf(type).Contains(text), $"one of {string.Join(", ", NamesOf(type))}"),
            _ => throw new NotSupportedException($"A theatre has no members of type {type.Name}."),
        };
        var isText = type == typeof(TimeOnly) || type == typeof(DateOnly) || type.IsEnum;
        return fits ? null : $"must be {wanted}{(isText && text is not null ? "" : $", not {KindOf(node)}")}";
    }

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IReadOnlyList<string> NamesOf(Type type) =>
        [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private bool IsOptional(JsonPropertyInfo property) =>
        _nullability.Create((PropertyInfo)property.AttributeProvider!).ReadState == NullabilityState.Nullable;

    private static Type? ItemOf(Type type) => ArgumentOf(type, typeof(IReadOnlyList<>), 0);

    private static Type? ValueOf(Type type) => ArgumentOf(type, typeof(IReadOnlyDictionary<,>), 1);

    private static Type? ArgumentOf(Type type, Type generic, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[index] : null;

    private static string KindOf(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number of this size or kind",
            _ => "true or false",
        };
}
