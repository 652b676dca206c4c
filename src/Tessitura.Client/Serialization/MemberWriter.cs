using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tessitura.Client.Serialization;

/// <summary>Writes the members of one JSON object; null members are left out where the options say so.</summary>
/// <remarks>Its methods are not inlined: hundreds of converters call them, which would make programs compiled ahead of time much larger.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct MemberWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly MemberTable _members;
    private readonly JsonSerializerOptions _options;

    internal MemberWriter(Utf8JsonWriter json, MemberTable members, JsonSerializerOptions options)
    {
        _json = json;
        _members = members;
        _options = options;
    }

    /// <summary>Writes back the members that the contract does not know.</summary>
    /// <exception cref="ArgumentException">One of them is a member of the model.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteAdditional(IReadOnlyDictionary<string, JsonElement>? additional)
    {
        if (additional is null)
        {
            return;
        }

        foreach (var (name, value) in additional)
        {
            if (_members.Has(name))
            {
                throw new ArgumentException(
                    $"AdditionalProperties holds {name}, which is a member of {_members.TypeName}; set the member instead."
                );
            }

            _json.WritePropertyName(name);
            value.WriteTo(_json);
        }
    }

    /// <summary>Writes a nested model.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write<T>(int member, T? value, ModelConverter<T> converter)
        where T : class
    {
        if (StartsValue(member, value is null))
        {
            converter.Write(_json, value!, _options);
        }
    }

    /// <summary>Writes a list of models.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write<T>(int member, IReadOnlyList<T>? values, ModelConverter<T> converter)
        where T : class
    {
        if (StartsValue(member, values is null))
        {
            JsonList.Write(_json, values!, converter, _options);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<string>? values)
    {
        if (StartsValue(member, values is null))
        {
            _json.WriteStartArray();
            foreach (var value in values!)
            {
                _json.WriteStringValue(value);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of whole numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<int>? values)
    {
        if (StartsValue(member, values is null))
        {
            _json.WriteStartArray();
            foreach (var value in values!)
            {
                _json.WriteNumberValue(value);
            }

            _json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of models of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent<T>(int member, IReadOnlyList<T>? values, ModelConverter<T> converter)
        where T : class
    {
        if (!IsLeftOut(values))
        {
            Write(member, values, converter);
        }
    }

    /// <summary>Writes a list of texts of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<string>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    /// <summary>Writes a list of whole numbers of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<int>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    private bool IsLeftOut<T>(IReadOnlyList<T>? values) =>
        JsonList.IsAbsent(values) && _options.DefaultIgnoreCondition is not JsonIgnoreCondition.Never;

    // True when the name is written and the value has to follow.
    private bool StartsValue(int member, bool isNull)
    {
        if (!isNull)
        {
            _json.WritePropertyName(_members[member]);
        }
        else if (_options.DefaultIgnoreCondition is JsonIgnoreCondition.Never)
        {
            _json.WriteNull(_members[member]);
        }

        return !isNull;
    }
}
