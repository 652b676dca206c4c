using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>Well-formed JSON with the places at which it can be spoiled.</summary>
internal sealed class JsonText
{
    public JsonText(JsonNode json)
    {
        Bytes = Encoding.UTF8.GetBytes(json.ToJsonString());
        (Values, Members) = FindPlaces(Bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>Every value, the whole text and its objects and lists included.</summary>
    public IReadOnlyList<Range> Values { get; }

    /// <summary>Every member with its name.</summary>
    public IReadOnlyList<Range> Members { get; }

    private static (List<Range> Values, List<Range> Members) FindPlaces(byte[] json)
    {
        var (values, members) = (new List<Range>(), new List<Range>());
        var (containers, names) = (new Stack<int>(), new Stack<int?>());
        var name = default(int?);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = start;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    containers.Push(start);
                    names.Push(name);
                    name = null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Add(containers.Pop(), names.Pop(), end);
                    break;
                default:
                    Add(start, name, end);
                    break;
            }
        }

        return (values, members);

        void Add(int start, int? memberStart, int end)
        {
            values.Add(start..end);
            if (memberStart is { } from)
            {
                members.Add(from..end);
            }

            name = null;
        }
    }
}
