namespace SeatPicker;

/// <param name="Name">Of the theatre.</param>
/// <param name="Currency">Its code, or empty when it is not known.</param>
/// <param name="ModeOfSaleId">What the page puts into its own calls of /api.</param>
/// <param name="MostSeats">That one visitor may choose at once.</param>
internal sealed record HouseView(string Name, string Currency, int ModeOfSaleId, int MostSeats)
{
    public required IReadOnlyList<CardKind> Cards { get; init; }

    public bool IsSimulated { get; init; }
}
