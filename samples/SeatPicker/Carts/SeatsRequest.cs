using System.Text.Json.Serialization;

namespace SeatPicker;

/// <summary>These seats and no others, each at its price.</summary>
internal sealed record SeatsRequest(int PerformanceId, IReadOnlyList<SeatChoice> Seats)
{
    public ReserveTicketsRequest ToRequest() =>
        Tickets.Seats(
            PerformanceId,
            [.. Seats.Select(seat => seat.SeatId)],
            PriceTypes.Of([.. Seats.Select(seat => seat.PriceTypeId)])
        );
}

/// <summary>One seat at one price; a value, so that no list of them holds a null.</summary>
[method: JsonConstructor]
internal readonly record struct SeatChoice(int SeatId, int PriceTypeId);
