using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Exceptions of reading: they know the path to the member, and say nothing of its value.</summary>
internal static class ReadFailure
{
    public static JsonException Expected(string what, JsonTokenType found) =>
        new($"Expected {what} but found {Name(found)}.");

    public static JsonException Missing(string typeName, string member) =>
        new($"{typeName}.{member} is required, but missing or null.");

    /// <summary>The text ends too early, or is no JSON from the given position on.</summary>
    public static JsonException Malformed(string path, long? line, long? position) =>
        new("The text is no well-formed JSON.", path, line, position);

    /// <summary>The same failure, seen from one level further out.</summary>
    /// <param name="exception">What was thrown below.</param>
    /// <param name="step">How the level below is reached, such as <c>.Price</c> or <c>[3]</c>; empty at the root.</param>
    /// <param name="typeName">Name of the model that has the member, for the message.</param>
    public static JsonException Beneath(this Exception exception, string step, string typeName = "") =>
        exception switch
        {
            JsonException { Path: { } path } known => new JsonException(
                known.Message,
                string.Concat("$", step, path.AsSpan(1)),
                known.LineNumber,
                known.BytePositionInLine
            ),

            // Only the reader knows the line. What it says quotes the text that it stumbled over.
            JsonException { LineNumber: not null } malformed => Malformed(
                "$" + step,
                malformed.LineNumber,
                malformed.BytePositionInLine
            ),
            JsonException wrong => new JsonException(Told(wrong.Message, step, typeName), "$" + step, null, null),

            // The reader throws InvalidOperationException for text that is not valid Unicode.
            _ => new JsonException(Told("Expected valid Unicode.", step, typeName), "$" + step, null, null),
        };

    private static string Told(string message, string step, string typeName) =>
        step.Length > 0 && typeName.Length > 0 ? $"{typeName}{step}: {message}" : message;

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
