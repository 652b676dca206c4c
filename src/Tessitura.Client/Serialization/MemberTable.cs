using System.Text;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>The names of a model's members in wire order, encoded once.</summary>
internal sealed class MemberTable
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _encoded;

    public MemberTable(string typeName, string[] names)
    {
        TypeName = typeName;
        _names = names;
        _utf8 = new byte[names.Length][];
        _encoded = new JsonEncodedText[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _utf8[i] = Encoding.UTF8.GetBytes(names[i]);
            _encoded[i] = JsonEncodedText.Encode(names[i]);
        }
    }

    public string TypeName { get; }

    public int Count => _names.Length;

    /// <summary>The name as it is written.</summary>
    public JsonEncodedText this[int member] => _encoded[member];

    public string NameOf(int member) => _names[member];

    /// <summary>Whether a member has just this name.</summary>
    public bool Has(string name) => Array.IndexOf(_names, name) >= 0;

    /// <summary>The member whose name the reader stands on, or -1; one in wire order is found by a single comparison.</summary>
    public int Find(ref Utf8JsonReader json, int expected)
    {
        var names = _utf8;
        return
            (uint)expected < (uint)names.Length && json.ValueSpan.SequenceEqual(names[expected]) && !json.ValueIsEscaped
            ? expected
            : Search(NameAt(ref json), expected);
    }

    /// <summary>The member whose name differs from the one that the reader stands on by the case of ASCII letters alone, or -1.</summary>
    public int FindInAnyCasing(ref Utf8JsonReader json, int expected)
    {
        var name = NameAt(ref json);
        var names = _utf8;
        for (var i = 0; i < names.Length; i++)
        {
            // From the expected one on, as in wire order it is the first.
            var member = (expected + i) % names.Length;
            if (IsSameInAnyCasing(name, names[member]))
            {
                return member;
            }
        }

        return -1;
    }

    private int Search(ReadOnlySpan<byte> name, int expected)
    {
        var names = _utf8;
        for (var i = expected; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < expected && i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<byte> NameAt(ref Utf8JsonReader json) =>
        json.ValueIsEscaped || json.HasValueSequence ? Encoding.UTF8.GetBytes(json.GetString()!) : json.ValueSpan;

    private static bool IsSameInAnyCasing(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (
                left[i] != right[i]
                && (ToLower(left[i]) is not (>= (byte)'a' and <= (byte)'z') || ToLower(left[i]) != ToLower(right[i]))
            )
            {
                return false;
            }
        }

        return true;
    }

    // Of an ASCII letter; what becomes of another byte does not matter.
    private static int ToLower(byte letter) => letter | 0x20;
}
