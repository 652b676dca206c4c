using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>The wishes of one search, asked seat by seat and group by group.</summary>
internal sealed class SeatFilter(SeatSearch search)
{
    private readonly SpecialRequests _requests = search.Requests;

    /// <summary>A party that wants to sit together, or with its wheelchair places, does not come with fewer.</summary>
    public bool IsAllOrNothing => _requests.ContiguousSeats > 0 || _requests.WheelChairSeats > 0;

    /// <summary>Whether a free seat counts at all: wheelchair places, and those of companions, only for those who ask for them.</summary>
    public bool IsInPlay(Place place) =>
        place.SeatTypeId is not (SeatTypeIds.Wheelchair or SeatTypeIds.Companion) || _requests.WheelChairSeats > 0;

    /// <summary>Whether so many free seats may stay behind beside a group.</summary>
    public bool MayLeave(int seats) => seats != 1 || _requests.LeaveSingleSeats;

    /// <summary>Whether a group satisfies every wish, given what was found before it and how many seats are still to come.</summary>
    public bool Fits(IReadOnlyList<Place> group, IReadOnlyList<Place> found, int left) =>
        group.All(IsWanted) && HasAisle(group, found) && HasWheelchairs(group, found, left);

    private bool IsWanted(Place place) =>
        (search.ZoneId == 0 || place.ZoneId == search.ZoneId)
        && IsAffordable(place.ZoneId)
        && !(_requests.NoStairs && place.HasStairs)
        && (_requests.StartingRow.Length == 0 || CompareRows(place.Row, _requests.StartingRow) >= 0)
        && (_requests.EndingRow.Length == 0 || CompareRows(place.Row, _requests.EndingRow) <= 0)
        && IsInSeatRange(place);

    private bool IsAffordable(int zoneId)
    {
        if (search.ZonePrices is not { } prices)
        {
            return true;
        }

        return prices.TryGetValue(zoneId, out var price)
            && price >= (_requests.StartingPrice ?? price)
            && price <= (_requests.EndingPrice ?? price);
    }

    private bool IsInSeatRange(Place place)
    {
        var number = int.Parse(place.Number, CultureInfo.InvariantCulture);
        return number >= (_requests.StartingSeat ?? number) && number <= (_requests.EndingSeat ?? number);
    }

    // The first group of a split party carries the aisle seat.
    private bool HasAisle(IReadOnlyList<Place> group, IReadOnlyList<Place> found) =>
        found.Count > 0
        || _requests.AisleSeat switch
        {
            "L" or "R" => group.Any(p => p.Aisle == _requests.AisleSeat),
            "A" => group.Any(p => p.Aisle is "L" or "R"),
            _ => true,
        };

    // Never more wheelchair places than asked for, and all of them by the time the party is complete.
    private bool HasWheelchairs(IReadOnlyList<Place> group, IReadOnlyList<Place> found, int left)
    {
        var missing = _requests.WheelChairSeats - found.Count(p => p.SeatTypeId == SeatTypeIds.Wheelchair);
        var here = group.Count(p => p.SeatTypeId == SeatTypeIds.Wheelchair);
        return here <= missing && missing - here <= left - group.Count;
    }

    // Rows run A to Z, then AA, AB and so on.
    private static int CompareRows(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
