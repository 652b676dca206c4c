namespace Kiosk;

/// <summary>Tickets that are kept for the customer and wait to be paid.</summary>
internal sealed record HeldTickets(SeatPlan Plan, CartHold Hold)
{
    public required IReadOnlyList<Ticket> Tickets { get; init; }

    /// <summary>Empty where everybody sits where they like.</summary>
    public required IReadOnlyList<SeatMapSeat> Seats { get; init; }

    /// <summary>What the server adds, such as a booking fee.</summary>
    public required IReadOnlyList<(string Name, decimal Amount)> Fees { get; init; }

    /// <summary>Fees, discounts and rules are the server's business: what is due is read, never added up here.</summary>
    public required decimal Due { get; init; }

    /// <summary>A checkout passes it on.</summary>
    public DateTimeOffset? DeliveryDate { get; init; }

    /// <summary>Where the customer sits, in a sentence.</summary>
    public string Places
    {
        get
        {
            SeatMapSeat[] seats = [.. Seats.OrderBy(seat => seat.LogicalNumber)];
            return seats switch
            {
                [] => $"{Texts.Count(Tickets.Count, "ticket")}: sit where you like.",
                [var only] => $"{only}.",
                [var first, ..] when seats.All(seat => seat.LogicalRow == first.LogicalRow) =>
                    $"{first.Section.Name}, row {first.Row}, seats {Texts.List(seats.Select(seat => seat.Number))}"
                        + (AreNeighbours(seats) ? ": side by side." : "."),
                _ => $"{Texts.List(seats.Select(seat => seat.ToString()))}.",
            };
        }
    }

    public static HeldTickets From(SeatPlan plan, int lineItemId, Cart? cart, CartHold hold)
    {
        var lines = (cart?.Products ?? []).Select(product => product.Performance?.LineItem).OfType<CartLineItem>();
        if (cart?.BalanceToCharge is not { } due || lines.FirstOrDefault(line => line.Id == lineItemId) is not { } own)
        {
            throw new KioskException("The server kept seats but does not show them: please start again.");
        }

        return new HeldTickets(plan, hold)
        {
            Due = due,
            DeliveryDate = cart.DeliveryDate,
            Tickets = [.. own.SubLineItems.Select(row => Ticket.From(plan, row))],
            Seats = [.. own.SubLineItems.Select(row => plan.Map.Find(row.Seat?.Id ?? 0)).OfType<SeatMapSeat>()],
            Fees =
            [
                .. from fee in own.SubLineItems.SelectMany(row => row.SubLineItemFees).Concat(cart.OrderFees)
                group fee by fee.FeeSummary?.Description?.Trim() ?? "Fee" into equal
                select (
                    equal.Count() > 1 ? $"{equal.Key} ({equal.Count()} times)" : equal.Key,
                    equal.Sum(fee => fee.Amount)
                ),
            ],
        };
    }

    private static bool AreNeighbours(SeatMapSeat[] seats) =>
        seats.Zip(seats.Skip(1)).All(pair => pair.Second.LogicalNumber == pair.First.LogicalNumber + 1);
}
