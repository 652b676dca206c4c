namespace SeatPicker;

/// <summary>A cart as a visitor reads it. Fees and discounts are the server's business: nothing is added up here.</summary>
internal sealed record CartView
{
    public required IReadOnlyList<CartEvening> Evenings { get; init; }

    public decimal Seats { get; init; }

    public decimal Fees { get; init; }

    /// <summary>What is to be paid; null when the server does not say.</summary>
    public decimal? Due { get; init; }

    public int Tickets => Evenings.Sum(evening => evening.Tickets.Count);

    public static CartView Of(Cart? cart) =>
        new()
        {
            Evenings =
            [
                .. from product in cart?.Products ?? []
                let line = product.Performance?.LineItem
                where line is { SubLineItems.Count: > 0 }
                select CartEvening.Of(line),
            ],
            Seats = cart?.SubTotal ?? 0,
            Fees = cart?.FeesAmount ?? 0,
            Due = cart?.BalanceToCharge,
        };
}
