namespace Tessitura.Client;

/// <summary>Writes reservations of fixed-seat packages; every mistake is an <see cref="ArgumentException"/> before anything is sent.</summary>
public static class FixedPackages
{
    /// <summary>Asks the server for the best seats of a zone that are free on all evenings.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="zoneId">The price zone.</param>
    /// <param name="priceTypes">The price type of every seat; tells how many there are.</param>
    /// <param name="leaveSingleSeats">True permits to leave a single free seat between taken ones.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static AddPackageItemRequest BestSeats(
        int packageId,
        int zoneId,
        PriceTypes priceTypes,
        bool? leaveSingleSeats = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(packageId);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(zoneId);
        ArgumentNullException.ThrowIfNull(priceTypes);
        return new AddPackageItemRequest
        {
            PackageId = packageId,
            ZoneId = zoneId,
            NumberOfSeats = priceTypes.Seats,
            PriceType = priceTypes.ToText(),
            PriceTypeReason = priceTypes.ToReasonText(),
            LeaveSingleSeats = leaveSingleSeats,
        };
    }

    /// <summary>Asks for these seats on all evenings.</summary>
    /// <param name="packageId">The package.</param>
    /// <param name="seatIds">The seats; each once, as many as there are price types.</param>
    /// <param name="priceTypes">The price type of every seat, in the order of <paramref name="seatIds"/>.</param>
    /// <exception cref="ArgumentException">An argument is outside its range; the message names it.</exception>
    public static AddPackageItemRequest Seats(int packageId, IReadOnlyCollection<int> seatIds, PriceTypes priceTypes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(packageId);
        return new AddPackageItemRequest
        {
            PackageId = packageId,
            ZoneId = 0,
            RequestedSeats = SeatList.ToText(seatIds, priceTypes),
            NumberOfSeats = priceTypes.Seats,
            PriceType = priceTypes.ToText(),
            PriceTypeReason = priceTypes.ToReasonText(),
        };
    }
}
