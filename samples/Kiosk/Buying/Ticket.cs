namespace Kiosk;

/// <summary>One ticket, in the same words on the screen and on paper.</summary>
/// <param name="Id">Of the ticket in the cart and in the order.</param>
/// <param name="Evening">What is played, when and where.</param>
/// <param name="Place">Such as <c>Stalls, row A, seat 14</c>.</param>
/// <param name="PriceType">The public name of its price.</param>
/// <param name="Amount">Its price, fees not included.</param>
internal sealed record Ticket(int Id, Evening Evening, string Place, string PriceType, decimal Amount)
{
    /// <summary>What stands in its barcode; null before it is printed.</summary>
    public string? Barcode { get; init; }

    public static Ticket From(SeatPlan plan, CartSubLineItem row) =>
        new(
            row.Id,
            plan.Evening,
            plan.Map.Find(row.Seat?.Id ?? 0)?.ToString() ?? "Free seating",
            plan.Map.PriceTypes.FirstOrDefault(type => type.Id == row.PriceType?.Id)?.Name
                ?? row.PriceType?.Description?.Trim()
                ?? "",
            row.DueAmount
        );
}

/// <summary>An order that is paid, with what comes out of the printer.</summary>
/// <param name="Id">Of the order; null where the server could not be asked for it.</param>
/// <param name="Receipt">What was paid, in a sentence.</param>
/// <param name="Tickets">One each.</param>
internal sealed record PaidOrder(int? Id, string Receipt, IReadOnlyList<Ticket> Tickets)
{
    public override string ToString() =>
        $"{(Id is null ? "Your order" : $"Order {Id}")}: {Texts.Count(Tickets.Count, "ticket")} for {Tickets[0].Evening.Title}. Enjoy the evening!";
}
