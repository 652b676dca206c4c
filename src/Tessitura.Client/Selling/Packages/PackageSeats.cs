namespace Tessitura.Client;

/// <summary>Which seats are wanted in a package, for one performance of it or for all; every mistake is an <see cref="ArgumentException"/> before anything is sent.</summary>
public sealed class PackageSeats
{
    private PackageSeats(int zoneId, PriceTypes priceTypes) => (ZoneId, PriceTypes) = (zoneId, priceTypes);

    /// <summary>How many seats.</summary>
    public int Count => PriceTypes.Seats;

    internal int ZoneId { get; }

    internal PriceTypes PriceTypes { get; }

    internal string? RequestedSeats { get; private init; }

    internal SpecialRequests? SpecialRequests { get; private init; }

    internal bool? IsUnseated { get; private init; }

    internal bool LeavesSingleSeats => SpecialRequests?.LeaveSingleSeats ?? false;

    /// <summary>The best seats of a zone.</summary>
    /// <param name="zoneId">The price zone.</param>
    /// <param name="priceTypes">The price type of every seat; tells how many there are.</param>
    /// <param name="specialRequests">Wishes; null for none. Fixed seats and sub packages take <see cref="SpecialRequests.LeaveSingleSeats"/> only.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static PackageSeats BestSeats(int zoneId, PriceTypes priceTypes, SpecialRequests? specialRequests = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(zoneId);
        ArgumentNullException.ThrowIfNull(priceTypes);
        _ = specialRequests?.ToText(priceTypes.Seats);
        return new(zoneId, priceTypes) { SpecialRequests = specialRequests };
    }

    /// <summary>These seats and no others.</summary>
    /// <param name="seatIds">The seats; each once, as many as there are price types.</param>
    /// <param name="priceTypes">The price type of every seat, in the order of <paramref name="seatIds"/>.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static PackageSeats Seats(IReadOnlyCollection<int> seatIds, PriceTypes priceTypes) =>
        new(0, priceTypes) { RequestedSeats = SeatList.ToText(seatIds, priceTypes) };

    /// <summary>Tickets without seats, such as for a general-admission floor.</summary>
    /// <param name="zoneId">The price zone.</param>
    /// <param name="priceTypes">The price type of every ticket; tells how many there are.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static PackageSeats Unseated(int zoneId, PriceTypes priceTypes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(zoneId);
        ArgumentNullException.ThrowIfNull(priceTypes);
        return new(zoneId, priceTypes) { IsUnseated = true };
    }

    /// <exception cref="ArgumentException">There are wishes that the call for such packages cannot carry.</exception>
    internal void RequireNoOtherWishes(string parameter)
    {
        if (SpecialRequests is { } wishes && (wishes with { LeaveSingleSeats = null }).ToText(Count) is not null)
        {
            throw new ArgumentException(
                "Fixed seats and sub packages take no special requests but LeaveSingleSeats.",
                parameter
            );
        }
    }
}
