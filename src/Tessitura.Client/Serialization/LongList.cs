using System.Collections;

namespace Tessitura.Client;

/// <summary>
/// A list that nobody can change, in parts that are too small for the large object heap: a list of 20,000 seats would
/// otherwise make the runtime collect everything every few answers.
/// </summary>
internal sealed class LongList<T> : IReadOnlyList<T>, ICollection<T>
    where T : class
{
    /// <summary>References in a part: 64 KB of them; larger objects than 85 KB go to the large object heap.</summary>
    public const int PartLength = 1 << PartBits;

    private const int PartBits = 13;

    private readonly T[][] _parts;

    /// <summary>Takes parts of <see cref="PartLength"/>, of which the last may be shorter.</summary>
    public LongList(T[][] parts)
    {
        _parts = parts;
        Count = ((parts.Length - 1) << PartBits) + parts[^1].Length;
    }

    public int Count { get; }

    public bool IsReadOnly => true;

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _parts[index >> PartBits][index & (PartLength - 1)];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var part in _parts)
        {
            foreach (var item in part)
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(T item) => Array.Exists(_parts, part => part.Contains(item));

    public void CopyTo(T[] array, int arrayIndex)
    {
        foreach (var part in _parts)
        {
            part.CopyTo(array, arrayIndex);
            arrayIndex += part.Length;
        }
    }

    void ICollection<T>.Add(T item) => throw Fixed();

    void ICollection<T>.Clear() => throw Fixed();

    bool ICollection<T>.Remove(T item) => throw Fixed();

    private static NotSupportedException Fixed() => new("A list of an answer cannot be changed.");
}
