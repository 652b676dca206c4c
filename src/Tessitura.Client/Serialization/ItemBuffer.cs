using System.Buffers;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tessitura.Client;

/// <summary>
/// Collects the models of a list in pooled memory, so that the list itself is made once and has its exact length. One
/// pool of objects serves all types.
/// </summary>
internal struct ItemBuffer<T> : IDisposable
    where T : class
{
    private const int FirstLength = 16;

    private object[]? _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        var items = _items;
        if (items is null || Count == items.Length)
        {
            items = Grow();
        }

        items[Count++] = item;
    }

    /// <summary>The items in a list that nobody can change, because a kept answer is shared by all who ask for it.</summary>
    public readonly IReadOnlyList<T> ToList()
    {
        if (Count <= LongList<T>.PartLength)
        {
            return new ReadOnlyCollection<T>(Copy(0, Count));
        }

        var parts = new T[(Count + LongList<T>.PartLength - 1) / LongList<T>.PartLength][];
        for (var i = 0; i < parts.Length; i++)
        {
            var start = i * LongList<T>.PartLength;
            parts[i] = Copy(start, Math.Min(LongList<T>.PartLength, Count - start));
        }

        return new LongList<T>(parts);
    }

    public void Dispose()
    {
        if (_items is { } items)
        {
            _items = null;
            Return(items, Count);
        }
    }

    private readonly T[] Copy(int start, int length)
    {
        var items = new T[length];

        // Only T was added: copied at once, without a look at the type of each.
        var places = MemoryMarshal.CreateSpan(
            ref Unsafe.As<T, object>(ref MemoryMarshal.GetArrayDataReference(items)),
            length
        );
        _items.AsSpan(start, length).CopyTo(places);
        return items;
    }

    private object[] Grow()
    {
        var larger = ArrayPool<object>.Shared.Rent(_items is null ? FirstLength : _items.Length * 2);
        if (_items is { } items)
        {
            items.AsSpan().CopyTo(larger);
            Return(items, items.Length);
        }

        return _items = larger;
    }

    private static void Return(object[] items, int used)
    {
        items.AsSpan(0, used).Clear();
        ArrayPool<object>.Shared.Return(items);
    }
}
