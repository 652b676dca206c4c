using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Tessitura.Client.Models;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests;

/// <summary>
/// Reads the same models by System.Text.Json's own means: metadata from reflection, none of the SDK's converters for them.
/// What the SDK does differently on purpose is in <see cref="ExactNames"/>, <see cref="TolerantNumbers"/>,
/// <see cref="TolerantTexts"/>, <see cref="OwnDates"/> and the comments here.
/// </summary>
internal sealed class PlainReading : IJsonTypeInfoResolver
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly DefaultJsonTypeInfoResolver Plain = new();

    public static JsonSerializerOptions Options { get; } =
        new()
        {
            TypeInfoResolver = new PlainReading(),
            RespectNullableAnnotations = true,
            Converters =
            {
                new TolerantNumbers.Int32(),
                new TolerantNumbers.Int64(),
                new TolerantNumbers.Truth(),
                new TolerantTexts(),
                new OwnDates(),
            },
        };

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type.Namespace == typeof(Seat).Namespace && type.IsClass
            ? (JsonTypeInfo)
                typeof(PlainReading)
                    .GetMethod(nameof(Model), BindingFlags.Static | BindingFlags.NonPublic)!
                    .MakeGenericMethod(type)
                    .Invoke(null, [options])!
            : Plain.GetTypeInfo(type, options);

    private static JsonTypeInfo Model<T>(JsonSerializerOptions options)
        where T : class
    {
        // Source-generated metadata is the only kind for which System.Text.Json overlooks the converter on the type.
        var info = JsonMetadataServices.CreateObjectInfo(
            options,
            new JsonObjectInfoValues<T>
            {
                ObjectCreator = Activator.CreateInstance<T>,
                PropertyMetadataInitializer = _ => [],
            }
        );
        foreach (var property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            info.Properties.Add(Member(info, property));
        }

        return info;
    }

    private static JsonPropertyInfo Member(JsonTypeInfo info, PropertyInfo property)
    {
        var isUnknown = property.Name == nameof(Seat.AdditionalProperties);
        var member = info.CreateJsonPropertyInfo(
            isUnknown ? typeof(Dictionary<string, JsonElement>) : property.PropertyType,
            property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name
        );
        member.IsExtensionData = isUnknown;
        member.Get = property.GetValue;
        member.Set = property.SetValue;
        member.IsRequired = IsRequired(property);
        if (IsPadded(property))
        {
            member.Set = (model, value) => property.SetValue(model, ((string?)value)?.TrimEnd(' '));
        }

        // Null is a failure where the model has no place for it; lists of answers read it as an empty one.
        bool mayBeNull;
        lock (Nullability)
        {
            mayBeNull = Nullability.Create(property).WriteState is NullabilityState.Nullable;
        }

        if (!mayBeNull && IsList(property.PropertyType) && !member.IsRequired)
        {
            member.Set = (model, value) =>
                property.SetValue(
                    model,
                    value ?? Array.CreateInstance(property.PropertyType.GetGenericArguments()[0], 0)
                );
        }
        else if (!mayBeNull && !property.PropertyType.IsValueType)
        {
            member.IsSetNullable = false;
        }

        return member;
    }

    private static bool IsPadded(PropertyInfo property) =>
        ContractDocument.Schemas[property.DeclaringType!.Name]["properties"]![property.Name]?["x-padded"] is not null;

    // What travels both ways is not insisted on, because of answers nothing is.
    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null
        && property.DeclaringType != typeof(CustomDataItem)
        && property.DeclaringType != typeof(SessionWebLogin);

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}

/// <summary>Where the SDK takes more than System.Text.Json: a number or a boolean in place of a text is its text as written.</summary>
internal sealed class TolerantTexts : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(
                reader.ValueSpan
            ),
            _ => reader.GetString(),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>
/// Dates as System.Text.Json reads them, but for three things: the SDK refuses a decimal point without digits, takes an
/// offset without a colon, and keeps the clock of a date that its offset would push out of all time.
/// </summary>
internal sealed partial class OwnDates : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || BarePoint().IsMatch(reader.GetString()!))
        {
            throw new JsonException();
        }

        if (reader.TryGetDateTimeOffset(out var date))
        {
            return date;
        }

        var text = Offset().Replace(reader.GetString()!, "$1:$2");
        return TryRead(text, out date) || TryRead(Offset().Replace(text, "Z"), out date)
            ? date
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static bool TryRead(string text, out DateTimeOffset date) =>
        JsonDocument.Parse(JsonSerializer.Serialize(text)).RootElement.TryGetDateTimeOffset(out date);

    [GeneratedRegex(@"\.(?!\d)")]
    private static partial Regex BarePoint();

    [GeneratedRegex(@"(?<=T.*)([+-](?:0\d|1[0-4])):?([0-5]\d)$")]
    private static partial Regex Offset();
}
