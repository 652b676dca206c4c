using System.Text.Json;

namespace Tessitura.Client.Simulator;

/// <summary>The line of every value of a JSON text by its path, and the members that stand twice.</summary>
internal sealed class JsonPositions
{
    public const string Root = "$";

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal) { [Root] = 1 };
    private readonly List<string> _twice = [];

    private JsonPositions() { }

    /// <summary>Paths of the members that stand a second time in the same object.</summary>
    public IReadOnlyList<string> Twice => _twice;

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="JsonException">It is no JSON; the exception knows line and place.</exception>
    public static JsonPositions Of(ReadOnlySpan<byte> text, JsonDocumentOptions options)
    {
        var positions = new JsonPositions();
        var reader = new Utf8JsonReader(
            text,
            new JsonReaderOptions
            {
                AllowTrailingCommas = options.AllowTrailingCommas,
                CommentHandling = options.CommentHandling,
            }
        );
        var (containers, line, counted) = (new Stack<Container>(), 1, 0);
        while (reader.Read())
        {
            line += text[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            positions.Take(ref reader, containers, line);
        }

        return positions;
    }

    /// <summary>The line of a value; for one that is not there, the line of what it is missing in.</summary>
    public int LineOf(string path)
    {
        int line;
        while (!_lines.TryGetValue(path, out line))
        {
            path = path[..path.LastIndexOfAny(['.', '['])];
        }

        return line;
    }

    private void Take(ref Utf8JsonReader reader, Stack<Container> containers, int line)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var container = containers.Peek();
                container.Member = reader.GetString()!;
                if (!_lines.TryAdd(container.Current, line))
                {
                    _twice.Add(container.Current);
                }

                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                containers.Pop();
                break;
            default:
                var path = containers.TryPeek(out var parent) ? parent.Enter() : Root;
                _lines.TryAdd(path, line);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    containers.Push(new Container(path, reader.TokenType == JsonTokenType.StartArray));
                }

                break;
        }
    }

    private sealed record Container(string Path, bool IsList)
    {
        private int _items;

        public string Member { get; set; } = "";

        public string Current => $"{Path}.{Member}";

        public string Enter() => IsList ? $"{Path}[{_items++}]" : Current;
    }
}
