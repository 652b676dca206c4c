using System.Diagnostics.CodeAnalysis;

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

    public override MemoryContent Copy() => new CachedContent(_entry);

    /// <summary>What the body says, if somebody has read it as this type before.</summary>
    public bool TryGetShared<T>([NotNullWhen(true)] out T? value)
    {
        value = _entry.Value is T shared ? shared : default;
        return value is not null;
    }

    /// <summary>Gives the value to all who read the entry after this; not for values that can be changed.</summary>
    public void Share(object value) => _entry.Share(value);
}
