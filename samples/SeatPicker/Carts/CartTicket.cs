namespace SeatPicker;

/// <summary>One ticket; without a seat where everybody sits where they like.</summary>
internal sealed record CartTicket(int Id, string Zone, string PriceType, decimal Price)
{
    public int? SeatId { get; init; }

    public string Section { get; init; } = "";

    public string Row { get; init; } = "";

    public string Number { get; init; } = "";

    public static CartTicket Of(CartSubLineItem ticket)
    {
        var alias = ticket.PriceType?.AliasDescription?.Trim();
        return new CartTicket(
            ticket.Id,
            ticket.Zone?.Description?.Trim() ?? "",
            (string.IsNullOrEmpty(alias) ? ticket.PriceType?.Description?.Trim() : alias) ?? "",
            ticket.DueAmount
        )
        {
            SeatId = ticket.Seat?.Id is > 0 and var id ? id : null,
            Section = ticket.Seat?.Section?.Description?.Trim() ?? "",
            Row = ticket.Seat?.Row?.Trim() ?? "",
            Number = ticket.Seat?.Number?.Trim() ?? "",
        };
    }
}
