namespace Tessitura.Client;

/// <summary>The body of an answer from the cache: no copy, however many read it.</summary>
internal sealed class CachedContent : MemoryContent
{
    private readonly CacheEntry _entry;

    public CachedContent(CacheEntry entry)
    {
        _entry = entry;
        if (entry.ContentType is { } contentType)
        {
            Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
    }

    public override ReadOnlyMemory<byte> Raw => _entry.Body;
}
