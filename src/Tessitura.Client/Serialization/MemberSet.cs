namespace Tessitura.Client;

/// <summary>A set of members of a model, by their positions in wire order; up to 64 members take no memory of their own.</summary>
internal struct MemberSet
{
    private const int Bits = 64;

    private ulong _first;
    private ulong[]? _others;

    public readonly bool Contains(int member) =>
        member < Bits
            ? (_first >> member & 1) != 0
            : _others is { } others
                && member / Bits <= others.Length
                && (others[(member / Bits) - 1] >> member & 1) != 0;

    public void Add(int member) => AddRange(member, member);

    /// <summary>Adds the members from one position to another, both included.</summary>
    public void AddRange(int first, int last)
    {
        if (first < Bits)
        {
            _first |= Range(first, Math.Min(last, Bits - 1));
        }

        if (last >= Bits)
        {
            AddOthers(Math.Max(first, Bits), last);
        }
    }

    private void AddOthers(int first, int last)
    {
        var words = last / Bits;
        if (_others is null || _others.Length < words)
        {
            Array.Resize(ref _others, words);
        }

        for (var word = first / Bits; word <= words; word++)
        {
            var start = word * Bits;
            _others[word - 1] |= Range(Math.Max(first - start, 0), Math.Min(last - start, Bits - 1));
        }
    }

    private static ulong Range(int first, int last) => ulong.MaxValue << first & ulong.MaxValue >> (Bits - 1 - last);
}
