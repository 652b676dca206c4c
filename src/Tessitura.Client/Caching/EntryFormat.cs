using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tessitura.Client;

/// <summary>An answer as the distributed cache keeps it: version, time, content type, and the body as it came.</summary>
internal static class EntryFormat
{
    private const byte Version = 1;
    private const int TimeAt = 1;
    private const int TypeLengthAt = TimeAt + sizeof(long);
    private const int TypeAt = TypeLengthAt + sizeof(ushort);

    public static byte[] Write(CacheEntry entry)
    {
        var type = Encoding.UTF8.GetBytes(entry.ContentType ?? "");
        var bytes = new byte[TypeAt + type.Length + entry.Body.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(TimeAt), entry.AskedAt.UtcTicks);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(TypeLengthAt), (ushort)type.Length);
        type.CopyTo(bytes.AsSpan(TypeAt));
        entry.Body.Span.CopyTo(bytes.AsSpan(TypeAt + type.Length));
        return bytes;
    }

    /// <summary>False for what another version of the SDK, or somebody else, has written there.</summary>
    public static bool TryRead(byte[]? bytes, [NotNullWhen(true)] out CacheEntry? entry)
    {
        entry = null;
        if (bytes is not { Length: >= TypeAt } || bytes[0] != Version)
        {
            return false;
        }

        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(TimeAt));
        var typeLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(TypeLengthAt));
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks || bytes.Length < TypeAt + typeLength)
        {
            return false;
        }

        var type = Encoding.UTF8.GetString(bytes.AsSpan(TypeAt, typeLength));
        entry = new CacheEntry(
            bytes.AsMemory(TypeAt + typeLength),
            type.Length == 0 ? null : type,
            new DateTimeOffset(ticks, TimeSpan.Zero)
        );
        return true;
    }
}
