using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>A request of a recording with its answer, both masked: one line of the file.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Path">Path and query below the service's path.</param>
/// <param name="Body">What was sent; null where nothing was.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Delivery">How it reached the client.</param>
/// <param name="Date">The server's time.</param>
/// <param name="ContentType">The type of the answer's body.</param>
/// <param name="Answer">The answer's body.</param>
internal sealed record RecordedExchange(
    string Method,
    string Path,
    string? Body,
    int Status,
    Delivery Delivery,
    DateTimeOffset Date,
    string ContentType,
    MaskedBody Answer
)
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Two requests with the same one are the same.</summary>
    public string Key => KeyOf(Method, Path, Body);

    public static string KeyOf(string method, string path, string? body) => $"{method} {path}\n{body}";

    /// <summary>The answer as it goes out once more.</summary>
    public ServerResponse ToResponse() =>
        new(Status, Answer.Text is { } text ? Encoding.UTF8.GetBytes(text) : [], Date)
        {
            ContentType = ContentType,
            Delivery = Delivery,
        };

    public string ToLine()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("method", Method);
            json.WriteString("path", Path);
            WriteBody(json, "body", Body);
            json.WriteNumber("status", Status);
            json.WriteString("delivery", Delivery.ToString());
            json.WriteString("date", Date);
            json.WriteString("contentType", ContentType);
            WriteBody(json, "answer", Answer.Json);
            if (Answer.Description is { } description)
            {
                json.WriteString("described", description);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">A member is missing or has another type.</exception>
    public static RecordedExchange Read(JsonElement line)
    {
        try
        {
            return new RecordedExchange(
                line.GetProperty("method").GetString()!,
                line.GetProperty("path").GetString()!,
                BodyIn(line, "body"),
                line.GetProperty("status").GetInt32(),
                Enum.Parse<Delivery>(line.GetProperty("delivery").GetString()!),
                line.GetProperty("date").GetDateTimeOffset(),
                line.GetProperty("contentType").GetString()!,
                new MaskedBody(
                    BodyIn(line, "answer"),
                    line.TryGetProperty("described", out var described) ? described.GetString() : null
                )
            );
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"A recorded exchange is incomplete: {e.Message}"),
                e
            );
        }
    }

    // A request body that is no JSON is known by its description only, which is a JSON text then.
    private static void WriteBody(Utf8JsonWriter json, string name, string? body)
    {
        json.WritePropertyName(name);
        if (body is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(body);
        }
    }

    private static string? BodyIn(JsonElement line, string name) =>
        line.GetProperty(name) is { ValueKind: not JsonValueKind.Null } body ? JsonMask.Compact(body) : null;
}
