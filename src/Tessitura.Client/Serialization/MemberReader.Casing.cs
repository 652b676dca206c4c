using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>
/// Members whose names are written in another casing, as servers behind some gateways do. The exact name wins, wherever in
/// the object it is; without one the first in another casing counts. What else has the name is an unknown member, so
/// that nothing is lost.
/// </content>
public ref partial struct MemberReader
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool FindInOtherCasing(ref Utf8JsonReader json, int expected)
    {
        var member = _members.FindInAnyCasing(ref json, expected);
        if (member < 0)
        {
            return false;
        }

        if (!_isAheadKnown)
        {
            _isAheadKnown = true;
            TakeExactNames(json);
        }

        if (_taken.Contains(member))
        {
            return false;
        }

        _hasOtherCasing = true;
        Current = member;
        return true;
    }

    // Reads ahead with a copy of the reader, once in an object.
    private void TakeExactNames(Utf8JsonReader json)
    {
        try
        {
            while (json.TrySkip() && json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (_members.Find(ref json, 0) is >= 0 and var member)
                {
                    _taken.Add(member);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What is wrong there is met again when it is read, and told with its path.
        }
    }
}
