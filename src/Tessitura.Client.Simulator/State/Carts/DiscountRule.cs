namespace Tessitura.Client.Simulator;

/// <summary>A row of the table DiscountTypes, as far as it is arithmetic.</summary>
internal sealed record DiscountRule(int Id, decimal Amount, bool IsPercent, bool RespectsMinimum)
{
    public static DiscountRule Find(ReferenceTables reference, int id) =>
        reference.Row("DiscountTypes", id) is { } row
            ? new DiscountRule(
                id,
                row.GetProperty("Amount").GetDecimal(),
                row.GetProperty("PercentIndicator").GetBoolean(),
                row.GetProperty("RespectMinimumPrice").GetBoolean()
            )
            : throw ServiceFault.NotFound($"There is no discount type {id}.");

    public decimal Apply(decimal price) =>
        IsPercent ? decimal.Round(price * (100 - Amount) / 100, 2, MidpointRounding.AwayFromZero) : price - Amount;
}
