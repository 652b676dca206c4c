namespace Kiosk;

/// <summary>Seats that are kept for the customer and wait to be paid.</summary>
internal sealed record HeldSeats(Evening Evening, IReadOnlyList<CartSubLineItem> Tickets, IReadOnlyList<Seat> Seats)
{
    /// <summary>True when nobody sits between them: one row, one number after the other.</summary>
    public bool AreSideBySide
    {
        get
        {
            int[] places = [.. Seats.Select(seat => seat.LogicalSeatNumber).Order()];
            return Seats.DistinctBy(seat => (seat.SectionId, seat.LogicalSeatRow)).Count() == 1
                && places.Zip(places.Skip(1)).All(pair => pair.Second == pair.First + 1);
        }
    }
}
