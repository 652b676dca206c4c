using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>One method per type of value.</content>
public readonly partial struct MemberWriter
{
    /// <summary>Writes a whole number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, int value) => _json.WriteNumber(_members[member], value);

    /// <summary>Writes a whole number or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, int? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a long whole number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, long value) => _json.WriteNumber(_members[member], value);

    /// <summary>Writes a long whole number or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, long? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a boolean.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, bool value) => _json.WriteBoolean(_members[member], value);

    /// <summary>Writes a boolean or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, bool? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteBooleanValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes an amount with its scale.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, decimal value) => _json.WriteNumber(_members[member], value);

    /// <summary>Writes an amount or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, decimal? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteNumberValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a point in time with its offset.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, DateTimeOffset value) => _json.WriteString(_members[member], value);

    /// <summary>Writes a point in time or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, DateTimeOffset? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteStringValue(value.GetValueOrDefault());
        }
    }

    /// <summary>Writes a text or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, string? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteStringValue(value);
        }
    }

    /// <summary>Writes bytes as Base64.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, ReadOnlyMemory<byte> value) => _json.WriteBase64String(_members[member], value.Span);

    /// <summary>Writes bytes as Base64, or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, ReadOnlyMemory<byte>? value)
    {
        if (StartsValue(member, value is null))
        {
            _json.WriteBase64StringValue(value.GetValueOrDefault().Span);
        }
    }

    /// <summary>Writes JSON as it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, JsonElement value) => Write(member, (JsonElement?)value);

    /// <summary>Writes JSON as it is, or null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, JsonElement? value)
    {
        // The element of a model that nobody filled has no JSON at all.
        if (StartsValue(member, value is not { ValueKind: not JsonValueKind.Undefined }))
        {
            value.GetValueOrDefault().WriteTo(_json);
        }
    }
}
