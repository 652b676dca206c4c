using System.Collections.ObjectModel;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Reads arrays, with the index in the path of a failure.</summary>
internal static class JsonList
{
    public static IReadOnlyList<T> Read<T>(
        ref Utf8JsonReader json,
        ModelConverter<T> converter,
        JsonSerializerOptions options,
        SharedValues? shared
    )
        where T : class
    {
        RequireStart(ref json);
        var items = default(ItemBuffer<T>);
        try
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                items.Add(converter.Read(ref json, options, shared));
            }

            return items.Count == 0 ? OnTheWire<T>.Empty : items.ToList();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw exception.Beneath(Step(items.Count));
        }
        finally
        {
            items.Dispose();
        }
    }

    public static IReadOnlyList<string> ReadStrings(ref Utf8JsonReader json, in MemberReader member)
    {
        RequireStart(ref json);
        var items = default(ItemBuffer<string>);
        try
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                items.Add(member.ReadString(ref json));
            }

            return items.Count == 0 ? OnTheWire<string>.Empty : items.ToList();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw exception.Beneath(Step(items.Count));
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Reads one plain value.</summary>
    public delegate T ValueReader<T>(ref Utf8JsonReader json, JsonSerializerOptions options);

    public static IReadOnlyList<T> ReadValues<T>(
        ref Utf8JsonReader json,
        JsonSerializerOptions options,
        ValueReader<T> read
    )
        where T : struct
    {
        RequireStart(ref json);
        List<T>? items = null;
        try
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                (items ??= []).Add(read(ref json, options));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw exception.Beneath(Step(items?.Count));
        }

        return items is null ? OnTheWire<T>.Empty : items.AsReadOnly();
    }

    public static IReadOnlyList<int> ReadInt32s(ref Utf8JsonReader json)
    {
        RequireStart(ref json);
        List<int>? items = null;
        try
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                (items ??= []).Add(JsonValue.ReadInt32(ref json));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw exception.Beneath(Step(items?.Count));
        }

        return items is null ? OnTheWire<int>.Empty : items.AsReadOnly();
    }

    public static void Write<T>(
        Utf8JsonWriter json,
        IReadOnlyList<T> items,
        ModelConverter<T> converter,
        JsonSerializerOptions options
    )
        where T : class
    {
        json.WriteStartArray();
        for (var i = 0; i < items.Count; i++)
        {
            converter.Write(json, items[i], options);
        }

        json.WriteEndArray();
    }

    /// <summary>True for the list that a model has when its answer said nothing of it.</summary>
    public static bool IsAbsent<T>(IReadOnlyList<T>? items) => ReferenceEquals(items, Array.Empty<T>());

    private static string Step(int? index) => $"[{index ?? 0}]";

    private static void RequireStart(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw ReadFailure.Expected("an array", json.TokenType);
        }
    }

    /// <summary>An empty list that came as such: another object than the one that stands for an absent list.</summary>
    private static class OnTheWire<T>
    {
        public static readonly IReadOnlyList<T> Empty = new ReadOnlyCollection<T>([]);
    }
}
