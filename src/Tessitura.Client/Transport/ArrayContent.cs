namespace Tessitura.Client;

/// <summary>A body in an array that many may read.</summary>
internal sealed class ArrayContent(ReadOnlyMemory<byte> body) : MemoryContent
{
    public override ReadOnlyMemory<byte> Raw => body;

    public override MemoryContent Copy() => new ArrayContent(body);
}
