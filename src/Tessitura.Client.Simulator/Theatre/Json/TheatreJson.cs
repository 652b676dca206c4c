using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tessitura.Client.Simulator;

/// <summary>How a theatre stands in JSON: names in camel case, what a member is by itself left out.</summary>
internal static class TheatreJson
{
    private const string TimeFormat = "HH:mm";

    public static FrozenDictionary<int, string> NoNumbers { get; } = FrozenDictionary<int, string>.Empty;

    public static FrozenDictionary<int, decimal> NoPrices { get; } = FrozenDictionary<int, decimal>.Empty;

    public static JsonSerializerOptions Options { get; } = CreateOptions(LeaveDefaultsOut);

    /// <summary>Says which members there are, and which of them are required.</summary>
    public static JsonSerializerOptions Members { get; } = CreateOptions(static _ => { });

    public static bool TryParseTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static JsonSerializerOptions CreateOptions(Action<JsonTypeInfo> change)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(change);
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = resolver,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new TimeConverter());
        options.MakeReadOnly();
        return options;
    }

    // The theatre itself is written whole: an export is an example to change.
    private static void LeaveDefaultsOut(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace != typeof(Theatre).Namespace)
        {
            return;
        }

        // Whether required members are there is checked with everything else, so that all mistakes are told at once.
        var required = type.Properties.Where(p => p.IsRequired).ToHashSet();
        var initial = Activator.CreateInstance(type.Type)!;
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
            if (type.Type != typeof(Theatre) && !required.Contains(property) && property.Get is { } get)
            {
                property.ShouldSerialize = (_, value) => !IsSame(value, get(initial));
            }
        }
    }

    private static bool IsSame(object? value, object? initial) =>
        value is ICollection { Count: 0 } || Equals(value, initial);

    private sealed class TimeConverter : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TryParseTime(reader.GetString(), out var time) ? time : throw new JsonException("A time is written 19:30.");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(TimeFormat, CultureInfo.InvariantCulture));
    }
}
