using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Goes through the members of one JSON object and reads their values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct MemberReader
{
    private readonly MemberTable _members;
    private readonly JsonSerializerOptions _options;
    private readonly SharedValues? _shared;
    private Dictionary<string, JsonElement>? _additional;
    private bool _isOnName;

    internal MemberReader(MemberTable members, JsonSerializerOptions options, SharedValues? shared)
    {
        _members = members;
        _options = options;
        _shared = shared;
        Current = -1;
    }

    /// <summary>Position, in wire order, of the member whose value comes next.</summary>
    public int Current { get; private set; }

    /// <summary>The members that the contract does not know; null when there was none.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement>? Additional =>
        _additional is null ? null : new ReadOnlyDictionary<string, JsonElement>(_additional);

    /// <summary>How this member is reached from its object: the part that it adds to a JSON path.</summary>
    internal readonly string Step => Current < 0 ? "" : "." + Name;

    private readonly string Name => _members[Current].Value;

    /// <summary>Moves to the value of the next known member and puts unknown ones aside; false at the end of the object.</summary>
    public bool MoveNext(ref Utf8JsonReader json)
    {
        var expected = Current + 1;
        while ((_isOnName || json.Read()) && json.TokenType == JsonTokenType.PropertyName)
        {
            _isOnName = false;
            Current = _members.Find(ref json, expected);
            if (Current >= 0)
            {
                return json.Read();
            }

            KeepUnknown(ref json);
        }

        Current = -1;
        return false;
    }

    /// <summary>Moves to the value of the next member if that is the one with this name, as in wire order it is.</summary>
    /// <param name="json">Stands at the end of the value before.</param>
    /// <param name="name">As JSON writes it when nothing is escaped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Follows(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (json.Read() && json.ValueSpan.SequenceEqual(name))
        {
            Current++;
            return json.Read();
        }

        _isOnName = true;
        return false;
    }

    /// <summary>Takes what was read for a required member, and complains when nothing was.</summary>
    public readonly T Require<T>(T? value, int member)
        where T : class => value ?? throw ReadFailure.Missing(_members.TypeName, _members[member].Value);

    /// <inheritdoc cref="Require{T}(T, int)"/>
    public readonly T Require<T>(T? value, int member)
        where T : struct => value ?? throw ReadFailure.Missing(_members.TypeName, _members[member].Value);

    private void KeepUnknown(ref Utf8JsonReader json)
    {
        var name = json.GetString()!;
        json.Read();
        _additional ??= [];
        _additional[name] = OpenJson.Read(ref json);
    }
}
