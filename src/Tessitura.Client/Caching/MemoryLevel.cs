namespace Tessitura.Client;

/// <summary>Answers in memory, up to a number of bytes: what was not used for longest goes first.</summary>
internal sealed class MemoryLevel(long maxBytes)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, CacheEntry Entry)>> _byKey = new(
        StringComparer.Ordinal
    );

    /// <summary>The one used last stands first.</summary>
    private readonly LinkedList<(string Key, CacheEntry Entry)> _byUse = new();

    private long _bytes;

    /// <summary>The largest body that is kept: one answer may not push out all others.</summary>
    public long LargestBody => maxBytes / 2;

    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    public CacheEntry? Find(string key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            if (node.Previous is not null)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return node.Value.Entry;
        }
    }

    /// <summary>Keeps an answer, unless a newer one is there.</summary>
    public void Keep(string key, CacheEntry entry)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var node))
            {
                if (node.Value.Entry.AskedAt > entry.AskedAt)
                {
                    return;
                }

                Remove(node);
            }

            _byKey.Add(key, _byUse.AddFirst((key, entry)));
            _bytes += entry.SizeUnder(key);
            while (_bytes > maxBytes && _byUse.Last is { } last)
            {
                Remove(last);
            }
        }
    }

    private void Remove(LinkedListNode<(string Key, CacheEntry Entry)> node)
    {
        _byKey.Remove(node.Value.Key);
        _byUse.Remove(node);
        _bytes -= node.Value.Entry.SizeUnder(node.Value.Key);
    }
}
