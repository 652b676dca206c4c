namespace SeatPicker;

/// <summary>Amounts that visitors write themselves.</summary>
internal static class Amounts
{
    /// <summary>Null where it is an amount of money within the limit.</summary>
    public static Refusal? Check(decimal amount, decimal most) =>
        amount <= 0 || amount > most || decimal.Round(amount, 2) != amount
            ? new Refusal(StatusCodes.Status400BadRequest, "amount-invalid", ("most", most.ToString("0.##")))
            : null;
}
