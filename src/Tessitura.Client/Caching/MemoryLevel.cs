namespace Tessitura.Client;

/// <summary>Answers in memory, up to a number of bytes: what was not used for longest goes first.</summary>
internal sealed class MemoryLevel(long maxBytes)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The one used last stands first.</summary>
    private readonly LinkedList<Kept> _byUse = new();

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

            node = _byUse.AddFirst(new Kept(key, entry, 0));
            _byKey.Add(key, node);
            entry.Grown = () => RecountIfKept(node);
            Recount(node);
        }
    }

    // Whoever decodes an answer pays for the value at once, before anybody else reads it.
    private void RecountIfKept(LinkedListNode<Kept> node)
    {
        lock (_gate)
        {
            if (node.List is not null)
            {
                Recount(node);
            }
        }
    }

    private void Recount(LinkedListNode<Kept> node)
    {
        var entry = node.Value.Entry;
        if (entry.SizeUnder(node.Value.Key) > maxBytes)
        {
            // Alone it would be too much: its text stays, and each reads it anew.
            entry.Forget();
        }

        var size = entry.SizeUnder(node.Value.Key);
        _bytes += size - node.Value.Size;
        node.Value = node.Value with { Size = size };
        while (_bytes > maxBytes && _byUse.Last is { } last)
        {
            Remove(last);
        }
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        node.Value.Entry.Grown = null;
        _byKey.Remove(node.Value.Key);
        _byUse.Remove(node);
        _bytes -= node.Value.Size;
    }

    private readonly record struct Kept(string Key, CacheEntry Entry, long Size);
}
