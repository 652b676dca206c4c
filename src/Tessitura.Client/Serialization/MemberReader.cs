using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <summary>Goes through the members of one JSON object and reads their values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct MemberReader
{
    private readonly MemberTable _members;
    private readonly JsonSerializerOptions _options;
    private readonly SharedValues? _shared;
    private Dictionary<string, JsonElement>? _additional;

    // What a name in another casing cannot stand for: members that were read, and such as come later by their exact name.
    private MemberSet _taken;

    // Where the members began that were read in wire order up to the current one; -1 before the first.
    private int _runStart;
    private bool _isOnName;
    private bool _isAheadKnown;
    private bool _hasOtherCasing;

    internal MemberReader(MemberTable members, JsonSerializerOptions options, SharedValues? shared)
    {
        _members = members;
        _options = options;
        _shared = shared;
        _runStart = -1;
        Current = -1;
    }

    /// <summary>Position, in wire order, of the member whose value comes next.</summary>
    public int Current { get; private set; }

    /// <summary>The members that the contract does not know; null when there was none.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement>? Additional =>
        _additional is null ? null : new ReadOnlyDictionary<string, JsonElement>(_additional);

    /// <summary>How this member is reached from its object: the part that it adds to a JSON path.</summary>
    internal readonly string Step => Current < 0 ? "" : "." + Name;

    private readonly string Name => _members.NameOf(Current);

    /// <summary>Moves to the value of the next known member and puts unknown ones aside; false at the end of the object.</summary>
    public bool MoveNext(ref Utf8JsonReader json)
    {
        var last = Current;
        while ((_isOnName || json.Read()) && json.TokenType == JsonTokenType.PropertyName)
        {
            _isOnName = false;
            if (Current >= 0)
            {
                // All from there to here, for they were read in wire order.
                _taken.AddRange(_runStart, Current);
                Current = -1;
            }

            Current = _members.Find(ref json, last + 1);
            if (Current >= 0 || FindInOtherCasing(ref json, last + 1))
            {
                _runStart = Current;
                return json.Read();
            }

            KeepUnknown(ref json);
        }

        if (_runStart < 0 || _hasOtherCasing)
        {
            CountDeviation(ref json);
        }

        if (Current >= 0)
        {
            _taken.AddRange(_runStart, Current);
            Current = -1;
        }

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
        where T : class => value ?? throw ReadFailure.Missing(_members.TypeName, _members.NameOf(member));

    /// <inheritdoc cref="Require{T}(T, int)"/>
    public readonly T Require<T>(T? value, int member)
        where T : struct => value ?? throw ReadFailure.Missing(_members.TypeName, _members.NameOf(member));

    /// <summary>
    /// Takes what was read for a member that says which row an answer is about, after the last member; one that did not
    /// come stays 0 and is counted, because it breaks the contract. Of an object without any member that is said already.
    /// </summary>
    public readonly int Identity(int value, int member) =>
        value != 0 || _runStart < 0 || _taken.Contains(member) ? value : CountMissing(member);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int CountMissing(int member)
    {
        ContractDeviations.MemberMissing(_members.TypeName, _members.NameOf(member));
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void CountDeviation(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.EndObject)
        {
            return;
        }

        if (_hasOtherCasing)
        {
            ContractDeviations.OtherCasingRead(_members.TypeName);
        }
        else if (_members.Count > 0)
        {
            ContractDeviations.UnknownObjectRead(_members.TypeName);
        }
    }

    private void KeepUnknown(ref Utf8JsonReader json)
    {
        var name = json.GetString()!;
        json.Read();
        _additional ??= [];
        _additional[name] = OpenJson.Read(ref json);
    }
}
