using System.Globalization;

namespace Tessitura.Client;

/// <summary>The price type of every seat, in seat order: <c>PriceTypes.Each(1, seats: 2).And(5, seats: 1)</c>.</summary>
public sealed class PriceTypes
{
    private readonly (int Id, int Reason)[] _perSeat;

    private PriceTypes((int, int)[] perSeat) => _perSeat = perSeat;

    /// <summary>How many seats there are.</summary>
    public int Seats => _perSeat.Length;

    /// <summary>The same price type for some seats.</summary>
    /// <param name="priceTypeId">Id of the price type.</param>
    /// <param name="seats">How many seats; 1 or more.</param>
    /// <param name="reasonId">Id of the reason, for a price type that asks for one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static PriceTypes Each(int priceTypeId, int seats, int? reasonId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priceTypeId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seats);
        if (reasonId is { } reason)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(reason, nameof(reasonId));
        }

        return new([.. Enumerable.Repeat((priceTypeId, reasonId ?? 0), seats)]);
    }

    /// <summary>One price type for each seat.</summary>
    /// <param name="priceTypeIds">Ids in seat order; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or an id is not positive.</exception>
    public static PriceTypes Of(params int[] priceTypeIds)
    {
        ArgumentNullException.ThrowIfNull(priceTypeIds);
        if (priceTypeIds.Length == 0 || priceTypeIds.Any(id => id <= 0))
        {
            throw new ArgumentException("Give at least one price type, each with a positive id.", nameof(priceTypeIds));
        }

        return new([.. priceTypeIds.Select(id => (id, 0))]);
    }

    /// <summary>These seats and then more, of another price type.</summary>
    /// <param name="priceTypeId">Id of the price type.</param>
    /// <param name="seats">How many more seats; 1 or more.</param>
    /// <param name="reasonId">Id of the reason, for a price type that asks for one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public PriceTypes And(int priceTypeId, int seats, int? reasonId = null) =>
        new([.. _perSeat, .. Each(priceTypeId, seats, reasonId)._perSeat]);

    /// <summary>As the wire has it: one id when all seats have the same.</summary>
    internal string ToText() => ToText(seat => seat.Id);

    internal string? ToReasonText() => _perSeat.All(seat => seat.Reason == 0) ? null : ToText(seat => seat.Reason);

    /// <exception cref="ArgumentException">There are more or fewer seats.</exception>
    internal void RequireSeats(int seats, string parameter)
    {
        if (seats != Seats)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Seats} price types for {seats} seats; there must be one for each seat, such as PriceTypes.Each(1, seats: {seats})."
                ),
                parameter
            );
        }
    }

    // Both texts are short, or both are long: the server pairs them up.
    private string ToText(Func<(int Id, int Reason), int> select) =>
        string.Join(
            ',',
            (_perSeat.Distinct().Count() == 1 ? _perSeat.Take(1) : _perSeat).Select(seat =>
                select(seat).ToString(CultureInfo.InvariantCulture)
            )
        );
}
