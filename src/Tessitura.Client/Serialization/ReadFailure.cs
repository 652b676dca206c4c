using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Exceptions of reading: they know the path to the member, and say nothing of its value.</summary>
internal static class ReadFailure
{
    public static JsonException Expected(string what, JsonTokenType found) =>
        new($"Expected {what} but found {Name(found)}.");

    public static JsonException NullFor(string typeName, string member) =>
        new($"{typeName}.{member} is null, which it cannot be.");

    public static JsonException Missing(string typeName, string member) =>
        new($"{typeName}.{member} is required, but missing or null.");

    /// <summary>The same failure, seen from one level further out.</summary>
    /// <param name="exception">What was thrown below.</param>
    /// <param name="step">How the level below is reached, such as <c>.Price</c> or <c>[3]</c>.</param>
    public static JsonException Beneath(this Exception exception, string step)
    {
        if (exception is JsonException { Path: { } path } known)
        {
            return new JsonException(
                known.Message,
                string.Concat("$", step, path.AsSpan(1)),
                known.LineNumber,
                known.BytePositionInLine,
                known.InnerException
            );
        }

        // The reader throws InvalidOperationException for text that is not valid Unicode; only what it says itself is kept.
        return exception is JsonException json
            ? new JsonException(
                json.Message,
                "$" + step,
                json.LineNumber,
                json.BytePositionInLine,
                json.LineNumber is null ? null : json
            )
            : new JsonException("The JSON holds text that is not valid Unicode.", "$" + step, null, null, exception);
    }

    private static string Name(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "a boolean",
            JsonTokenType.Null => "null",
            _ => "no value",
        };
}
