namespace SeatPicker;

/// <summary>A ticket to be printed or shown at the door.</summary>
/// <param name="Title">Of the evening.</param>
/// <param name="Date">Curtain time.</param>
/// <param name="Hall">Where.</param>
/// <param name="Ticket">Seat and price.</param>
/// <param name="Barcode">What the door reads; null when the house prints none.</param>
internal sealed record PrintedTicket(string Title, DateTimeOffset? Date, string Hall, CartTicket Ticket, string? Barcode);
