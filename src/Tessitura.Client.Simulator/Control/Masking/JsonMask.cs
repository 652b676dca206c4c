using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Simulator;

/// <summary>Writes JSON anew without its secrets; the shape and the kinds of all values stay.</summary>
/// <param name="nameOfSession">The name that stands for a session key; null for a text that is none.</param>
/// <param name="secrets">The texts that were hidden so far; what is hidden here is added, and hidden wherever it comes again.</param>
internal sealed partial class JsonMask(Func<string, string?> nameOfSession, HashSet<string> secrets)
{
    // A shorter one, such as a security code, is also a part of many harmless texts.
    private const int ShortestSecret = 4;

    // It is read by eyes, in a terminal or in a page that encodes it again.
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Keep(HashSet<string> secrets, string? secret)
    {
        if (secret?.Length >= ShortestSecret)
        {
            secrets.Add(secret);
        }
    }

    /// <param name="body">The body as it came.</param>
    /// <param name="schema">The contract's type of the object, or of the items of the list; null where it is not known.</param>
    public MaskedBody Mask(ReadOnlyMemory<byte> body, string? schema)
    {
        if (body.IsEmpty)
        {
            return MaskedBody.None;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return new MaskedBody(Write(writer => Write(writer, document.RootElement, schema, false)), null);
        }
        catch (JsonException)
        {
            return new MaskedBody(null, string.Create(CultureInfo.InvariantCulture, $"{body.Length} bytes, not JSON"));
        }
    }

    /// <summary>The same JSON without white space that does not matter.</summary>
    public static string Compact(JsonElement json) => Write(writer => json.WriteTo(writer));

    /// <summary>A text without what is known to be a secret, or looks like one.</summary>
    public string Text(string text)
    {
        if (nameOfSession(text) is { } name)
        {
            return name;
        }

        foreach (var secret in secrets)
        {
            text = text.Replace(secret, MessageMask.Hidden, StringComparison.Ordinal);
        }

        text = SessionKey().Replace(text, match => nameOfSession(match.Value) ?? MessageMask.UnknownSession);
        return CardNumber().Replace(text, match => IsCardNumber(match.Value) ? MessageMask.Hidden : match.Value);
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, JsonElement value, string? schema, bool hide)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    var known = SensitiveContract.Look(schema, member.Name);
                    writer.WritePropertyName(Text(member.Name));
                    Write(writer, member.Value, known.Schema, hide || known.IsSensitive);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, schema, hide);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(hide ? Hide(value.GetString()!) : Text(value.GetString()!));
                break;
            case JsonValueKind.Number when hide || CardNumber().IsMatch(value.GetRawText()):
                writer.WriteNumberValue(0);
                break;
            case JsonValueKind.True or JsonValueKind.False when hide:
                writer.WriteBooleanValue(false);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // A session's key is a secret whose name says something; nothing in it is no secret.
    private string Hide(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (nameOfSession(text) is { } name)
        {
            return name;
        }

        Keep(secrets, text);
        return MessageMask.Hidden;
    }

    // The check digit tells a card from an order number.
    private static bool IsCardNumber(string text)
    {
        var sum = 0;
        var isSecond = false;
        foreach (var digit in text.Where(char.IsAsciiDigit).Reverse().Select(c => c - '0'))
        {
            var value = isSecond ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
            isSecond = !isSecond;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex("SIM-[0-9A-Fa-f]{16,}")]
    private static partial Regex SessionKey();

    [GeneratedRegex(@"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")]
    private static partial Regex CardNumber();
}
