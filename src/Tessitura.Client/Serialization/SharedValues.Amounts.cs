using System.Buffers;

namespace Tessitura.Client;

/// <content>Amounts: a table of prices has a few of them, many times.</content>
internal sealed partial class SharedValues
{
    /// <summary>A power of two; each amount has one place.</summary>
    private const int AmountPlaces = 256;

    private const int IntsOfDecimal = 4;

    public static SharedAmount Share(decimal amount, SharedValues? values) =>
        values is null ? new SharedAmount(amount) : values.Find(amount);

    private SharedAmount Find(decimal amount)
    {
        // Not the value but how it is written: 5 and 5.00 are two objects.
        Span<int> bits = stackalloc int[IntsOfDecimal];
        decimal.GetBits(amount, bits);
        var places = _amounts ??= ArrayPool<SharedAmount?>.Shared.Rent(AmountPlaces);
        ref var known = ref places[PlaceOf(bits)];
        if (known is null || !IsSame(known.Value, bits))
        {
            known = new SharedAmount(amount);
        }

        return known;
    }

    private static bool IsSame(decimal known, ReadOnlySpan<int> bits)
    {
        Span<int> other = stackalloc int[IntsOfDecimal];
        decimal.GetBits(known, other);
        return bits.SequenceEqual(other);
    }

    // The low digits are where the amounts of a list differ.
    private static int PlaceOf(ReadOnlySpan<int> bits) =>
        (int)(((uint)bits[0] + (uint)bits[3]) * 0x9E3779B1 >> 16) & (AmountPlaces - 1);
}
