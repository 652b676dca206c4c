using System.Globalization;

namespace Tessitura.Client;

/// <summary>Finds what the server would drop silently, hang on or misunderstand in a request, before it is sent.</summary>
internal static class RequestGuard
{
    public static void Id(int id, string member)
    {
        if (id <= 0)
        {
            throw new ArgumentException($"{member} is {Text(id)}; ids are positive.", "request");
        }
    }

    public static void Zone(int zoneId)
    {
        if (zoneId < 0)
        {
            throw new ArgumentException(
                $"ZoneId is {Text(zoneId)}; it is a price zone, or 0 where seats are named or any zone will do.",
                "request"
            );
        }
    }

    /// <summary>The seats named; none when the best ones are to be found.</summary>
    public static IReadOnlyList<int> Seats(string? requestedSeats)
    {
        if (string.IsNullOrWhiteSpace(requestedSeats))
        {
            return [];
        }

        var seats = List(requestedSeats, "RequestedSeats", "seat ids");
        return seats.Distinct().Count() == seats.Count
            ? seats
            : throw new ArgumentException("RequestedSeats names a seat twice.", "request");
    }

    public static int NumberOfSeats(int? numberOfSeats, IReadOnlyList<int> seatIds)
    {
        var seats = numberOfSeats ?? seatIds.Count;
        if (seats <= 0)
        {
            throw new ArgumentException(
                $"NumberOfSeats is {(numberOfSeats is { } given ? Text(given) : "missing")}; it must be 1 or more, or RequestedSeats must name the seats.",
                "request"
            );
        }

        return seatIds.Count == 0 || seatIds.Count == seats
            ? seats
            : throw new ArgumentException(
                $"NumberOfSeats is {Text(seats)}, but RequestedSeats names {Text(seatIds.Count)}; they must be the same.",
                "request"
            );
    }

    /// <summary>The price types; one for all seats, or one for each.</summary>
    public static IReadOnlyList<int> PriceTypes(string priceType, string? reason, int seats)
    {
        var priceTypes = List(priceType, "PriceType", "price type ids");
        if (priceTypes.Count != 1 && priceTypes.Count != seats)
        {
            throw new ArgumentException(
                $"PriceType names {Text(priceTypes.Count)} price types for {Text(seats)} seats; give one for all, or one for each seat.",
                "request"
            );
        }

        if (!string.IsNullOrWhiteSpace(reason))
        {
            var reasons = List(reason, "PriceTypeReason", "price type reason ids, 0 for none", least: 0);
            if (reasons.Count != priceTypes.Count)
            {
                throw new ArgumentException(
                    $"PriceTypeReason names {Text(reasons.Count)} reasons for {Text(priceTypes.Count)} price types; give one for each.",
                    "request"
                );
            }
        }

        return priceTypes;
    }

    public static void SpecialRequests(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Client.SpecialRequests.Check(text);
        }
    }

    private static List<int> List(string? text, string member, string what, int least = 1)
    {
        var ids = new List<int>();
        foreach (var part in (text ?? "").Split(','))
        {
            if (
                !int.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
                || id < least
            )
            {
                throw new ArgumentException($"{member} is '{text}'; it must be a comma list of {what}.", "request");
            }

            ids.Add(id);
        }

        return ids;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
