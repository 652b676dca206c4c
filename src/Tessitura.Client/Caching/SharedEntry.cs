using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tessitura.Client;

/// <summary>
/// An answer as the shared cache keeps it: version, age when it was written, lifetime and time of writing, the marks that
/// stood when it was asked for, content type, selecting headers, and the body as it came.
/// </summary>
internal sealed record SharedEntry
{
    private const byte Version = 2;
    private const int FixedLength = 1 + 3 * sizeof(long);

    public required TimeSpan Age { get; init; }

    public required TimeSpan Lifetime { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required byte[] Marks { get; init; }

    public required string? ContentType { get; init; }

    public required SelectingHeaders SelectedBy { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public byte[] Write()
    {
        var texts = Encoding.UTF8.GetBytes(
            string.Join('\n', SelectedBy.Values.Select(pair => $"{pair.Key}:{pair.Value}").Prepend(ContentType ?? ""))
        );
        var bytes = new byte[FixedLength + 2 * sizeof(int) + Marks.Length + texts.Length + Body.Length];
        bytes[0] = Version;
        var rest = bytes.AsSpan(1);
        rest = Put(rest, Age.Ticks);
        rest = Put(rest, Lifetime.Ticks);
        rest = Put(rest, WrittenAt.UtcTicks);
        rest = Put(rest, Marks);
        rest = Put(rest, texts);
        Body.Span.CopyTo(rest);
        return bytes;
    }

    /// <summary>False for what another version of the SDK, or somebody else, has written there.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out SharedEntry? entry)
    {
        entry = null;
        var rest = bytes.Span;
        if (rest.Length < FixedLength || rest[0] != Version)
        {
            return false;
        }

        rest = rest[1..];
        var (age, lifetime, writtenAt) = (TakeLong(ref rest), TakeLong(ref rest), TakeLong(ref rest));
        if (
            age < 0
            || lifetime < 0
            || writtenAt < 0
            || writtenAt > DateTimeOffset.MaxValue.Ticks
            || !TryTake(ref rest, out var marks)
            || !TryTake(ref rest, out var texts)
        )
        {
            return false;
        }

        var lines = Encoding.UTF8.GetString(texts).Split('\n');
        entry = new SharedEntry
        {
            Age = TimeSpan.FromTicks(age),
            Lifetime = TimeSpan.FromTicks(lifetime),
            WrittenAt = new DateTimeOffset(writtenAt, TimeSpan.Zero),
            Marks = marks.ToArray(),
            ContentType = lines[0].Length == 0 ? null : lines[0],
            SelectedBy = lines.Length == 1 ? SelectingHeaders.None : new([.. lines.Skip(1).Select(Pair)]),
            Body = bytes[^rest.Length..],
        };
        return true;
    }

    private static KeyValuePair<string, string> Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(line, "") : new(line[..colon], line[(colon + 1)..]);
    }

    private static Span<byte> Put(Span<byte> target, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target, value);
        return target[sizeof(long)..];
    }

    private static Span<byte> Put(Span<byte> target, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, value.Length);
        value.CopyTo(target[sizeof(int)..]);
        return target[(sizeof(int) + value.Length)..];
    }

    private static long TakeLong(ref ReadOnlySpan<byte> bytes)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        bytes = bytes[sizeof(long)..];
        return value;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (
            bytes.Length < sizeof(int)
            || BinaryPrimitives.ReadInt32LittleEndian(bytes) is var length && (length < 0 || length > bytes.Length - 4)
        )
        {
            return false;
        }

        value = bytes.Slice(sizeof(int), length);
        bytes = bytes[(sizeof(int) + length)..];
        return true;
    }
}
