using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tessitura.Client.Serialization;

/// <content>Lists of plain values, for interfaces that were generated from a description of the program's own.</content>
public readonly partial struct MemberWriter
{
    /// <summary>Writes a list of long whole numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<long>? values) =>
        WriteValues(member, values, static (json, value) => json.WriteNumberValue(value));

    /// <summary>Writes a list of booleans.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<bool>? values) =>
        WriteValues(member, values, static (json, value) => json.WriteBooleanValue(value));

    /// <summary>Writes a list of amounts.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<decimal>? values) =>
        WriteValues(member, values, static (json, value) => json.WriteNumberValue(value));

    /// <summary>Writes a list of points in time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<DateTimeOffset>? values) =>
        WriteValues(member, values, static (json, value) => json.WriteStringValue(value));

    /// <summary>Writes a list of bytes as Base64.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(int member, IReadOnlyList<ReadOnlyMemory<byte>>? values) =>
        WriteValues(member, values, static (json, value) => json.WriteBase64StringValue(value.Span));

    /// <summary>Writes a list of long whole numbers of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<long>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    /// <summary>Writes a list of booleans of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<bool>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    /// <summary>Writes a list of amounts of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<decimal>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    /// <summary>Writes a list of points in time of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<DateTimeOffset>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    /// <summary>Writes a list of bytes as Base64 of an answer; the empty list that stands for an absent one is left out like a null.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteUnlessAbsent(int member, IReadOnlyList<ReadOnlyMemory<byte>>? values)
    {
        if (!IsLeftOut(values))
        {
            Write(member, values);
        }
    }

    private void WriteValues<T>(int member, IReadOnlyList<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (!StartsValue(member, values is null))
        {
            return;
        }

        _json.WriteStartArray();
        foreach (var value in values!)
        {
            write(_json, value);
        }

        _json.WriteEndArray();
    }
}
