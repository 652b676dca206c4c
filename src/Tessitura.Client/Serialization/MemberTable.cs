using System.Text.Json;

namespace Tessitura.Client;

/// <summary>The names of a model's members in wire order, encoded once.</summary>
internal sealed class MemberTable
{
    private readonly JsonEncodedText[] _names;

    public MemberTable(string typeName, ReadOnlySpan<string> names)
    {
        TypeName = typeName;
        _names = new JsonEncodedText[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = JsonEncodedText.Encode(names[i]);
        }
    }

    public string TypeName { get; }

    public JsonEncodedText this[int member] => _names[member];

    /// <summary>The member whose name the reader stands on, or -1; one in wire order is found by a single comparison.</summary>
    public int Find(ref Utf8JsonReader json, int expected)
    {
        var names = _names;
        return
            (uint)expected < (uint)names.Length
            && json.ValueSpan.SequenceEqual(names[expected].EncodedUtf8Bytes)
            && !json.ValueIsEscaped
            ? expected
            : Search(ref json, expected);
    }

    private int Search(ref Utf8JsonReader json, int expected)
    {
        var names = _names;
        for (var i = expected; i < names.Length; i++)
        {
            if (json.ValueTextEquals(names[i].EncodedUtf8Bytes))
            {
                return i;
            }
        }

        for (var i = 0; i < expected && i < names.Length; i++)
        {
            if (json.ValueTextEquals(names[i].EncodedUtf8Bytes))
            {
                return i;
            }
        }

        return -1;
    }
}
