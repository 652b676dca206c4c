using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

/// <summary>
/// A document with the contract's names in place of such in another casing, by the SDK's rule: the exact name wins, else the
/// first in another casing stands for the member, and what is left stays as it came. System.Text.Json alone would let the
/// last one win and forget the others.
/// </summary>
internal static class ExactNames
{
    public static byte[] Of(Type type, byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var renamed = new MemoryStream();
            using (var writer = new Utf8JsonWriter(renamed, new JsonWriterOptions { SkipValidation = true }))
            {
                Write(document.RootElement, type, writer);
            }

            return renamed.ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Neither way of reading takes it, whatever the names are.
            return json;
        }
    }

    private static void Write(JsonElement json, Type? type, Utf8JsonWriter writer)
    {
        if (json.ValueKind == JsonValueKind.Object && IsModel(type))
        {
            WriteObject(json, type!, writer);
        }
        else if (json.ValueKind == JsonValueKind.Array && type is { IsGenericType: true })
        {
            writer.WriteStartArray();
            foreach (var item in json.EnumerateArray())
            {
                Write(item, type.GenericTypeArguments[0], writer);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteRawValue(json.GetRawText(), skipInputValidation: true);
        }
    }

    private static void WriteObject(JsonElement json, Type model, Utf8JsonWriter writer)
    {
        var members = model
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.Name != nameof(Seat.AdditionalProperties))
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name);
        var taken = json.EnumerateObject().Select(member => member.Name).Where(members.ContainsKey).ToHashSet();
        writer.WriteStartObject();
        foreach (var member in json.EnumerateObject())
        {
            var name = member.Name;
            if (!members.ContainsKey(name) && members.Keys.FirstOrDefault(known => IsAlike(known, name)) is { } other)
            {
                name = taken.Add(other) ? other : name;
            }

            writer.WritePropertyName(name);
            Write(member.Value, members.GetValueOrDefault(name)?.PropertyType, writer);
        }

        writer.WriteEndObject();
    }

    private static bool IsAlike(string left, string right) =>
        left.Length == right.Length
        && left.Zip(right)
            .All(pair =>
                pair.First == pair.Second
                || (
                    char.IsAsciiLetter(pair.First)
                    && char.IsAsciiLetter(pair.Second)
                    && char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)
                )
            );

    private static bool IsModel(Type? type) => type is { IsClass: true } && type.Namespace == typeof(Seat).Namespace;
}
