using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator;

/// <summary>What a control request sends: the fields of a form or the members of a JSON object.</summary>
internal sealed class ControlInput
{
    private readonly IReadOnlyDictionary<string, string> _values;

    private ControlInput(IReadOnlyDictionary<string, string> values) => _values = values;

    /// <param name="request">A form, a JSON object or nothing.</param>
    /// <param name="allowed">The names that may come.</param>
    /// <exception cref="ControlInputException">It cannot be read, or another name comes.</exception>
    public static async Task<ControlInput> ReadAsync(HttpRequest request, params string[] allowed)
    {
        var values = request.HasFormContentType ? await ReadFormAsync(request) : await ReadJsonAsync(request);
        var unknown = values.Keys.Except(allowed, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        return unknown is null ? new ControlInput(values)
            : allowed.Length == 0 ? throw new ControlInputException("This request takes no values.")
            : throw new ControlInputException(
                $"There is no value '{unknown}' here. Allowed: {string.Join(", ", allowed)}."
            );
    }

    /// <summary>A text; null where it was not sent, or is empty as the field of a form that nobody filled in.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    public bool? Flag(string name) =>
        Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw new ControlInputException($"{name} must be true or false, not '{text}'.");

    public double? Number(string name, double least, double most) =>
        Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw new ControlInputException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} must be a number from {least} to {most}, not '{text}'."
            )
        );

    public int? Whole(string name) =>
        Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ControlInputException($"{name} must be a whole number, not '{text}'.");

    private static async Task<Dictionary<string, string>> ReadFormAsync(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.ToDictionary(f => f.Key, f => f.Value[^1] ?? "", StringComparer.OrdinalIgnoreCase);
        }
        catch (InvalidDataException)
        {
            throw new ControlInputException("The form cannot be read.");
        }
    }

    private static async Task<Dictionary<string, string>> ReadJsonAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return [];
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(
                request.Body,
                cancellationToken: request.HttpContext.RequestAborted
            );
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json
                    .RootElement.EnumerateObject()
                    .GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(m => m.Key, m => ValueOf(m.Last()), StringComparer.OrdinalIgnoreCase)
                : throw new ControlInputException("The body must be a form or a JSON object.");
        }
        catch (JsonException)
        {
            throw new ControlInputException("The body must be a form or a JSON object.");
        }
    }

    private static string ValueOf(JsonProperty member) =>
        member.Value.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => throw new ControlInputException(
                $"{member.Name} must be a text, a number, true or false."
            ),
            _ => member.Value.ToString(),
        };
}

/// <summary>What was sent to a control endpoint cannot be used; the message says what is allowed.</summary>
internal sealed class ControlInputException(string message) : Exception(message);
