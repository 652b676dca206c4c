using System.Text.Json;

namespace Tessitura.Client.Tool;

/// <summary>One walk over the tokens that knows at any moment where it is.</summary>
internal sealed class JsonScan(ProblemList problems)
{
    private readonly Stack<Level> _levels = new();
    private readonly List<(string Pointer, string Target)> _references = [];

    /// <summary>Every <c>$ref</c> with its place.</summary>
    public IReadOnlyList<(string Pointer, string Target)> References => _references;

    /// <summary>False, with a problem noted, when the text is not JSON.</summary>
    public bool Run(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                Visit(ref reader);
            }

            return true;
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            problems.Error(Pointer(), $"This is not JSON from {place} on: {FirstSentence(exception.Message)}");
            return false;
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private void Visit(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Enter(reader.GetString()!);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                break;
            default:
                NextElement();
                Note(ref reader);
                break;
        }
    }

    private void Enter(string name)
    {
        var level = _levels.Peek();
        level.Segment = name;
        if (!level.Names!.Add(name))
        {
            problems.Error(Pointer(), $"The name '{name}' stands twice in one object.");
        }
    }

    private void NextElement()
    {
        if (_levels.TryPeek(out var level) && level.Names is null)
        {
            level.Segment = (++level.Index).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private void Note(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _levels.Push(new Level { Names = [] });
                break;
            case JsonTokenType.StartArray:
                _levels.Push(new Level());
                break;
            case JsonTokenType.String
                when _levels.TryPeek(out var level) && level is { Names: not null, Segment: "$ref" }:
                _references.Add((Pointer(), reader.GetString()!));
                break;
        }
    }

    private string Pointer() =>
        JsonPointer.Of([
            .. _levels.Reverse().Select(level => level.Segment).TakeWhile(segment => segment is not null)!,
        ]);

    private sealed class Level
    {
        /// <summary>The names seen in an object; null in an array.</summary>
        public HashSet<string>? Names { get; init; }

        public int Index { get; set; } = -1;

        public string? Segment { get; set; }
    }
}
