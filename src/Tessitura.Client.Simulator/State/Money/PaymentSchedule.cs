using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Splits an amount into payments. Cents that cannot be split fall due first; nothing is lost.</summary>
internal static class PaymentSchedule
{
    /// <summary>Equal payments in equal steps of days: the first on the first day, the last on the last one.</summary>
    public static IReadOnlyList<(DateTimeOffset Due, decimal Amount)> Equal(
        decimal amount,
        int payments,
        DateTimeOffset start,
        DateTimeOffset end
    )
    {
        if (payments is < 1 or > 120 || end < start)
        {
            throw ServiceFault.Rejected(
                "A payment plan needs 1 to 120 payments, and an end that is not before its start."
            );
        }

        RequireDate(start);
        var step = payments == 1 ? 0 : (int)(end - start).TotalDays / (payments - 1);
        return Split(amount, [.. Enumerable.Repeat(1m, payments)], i => start.AddDays(i * step));
    }

    /// <summary>The payments of a row of the table BillingSchedules: shares in percent, days after the start.</summary>
    public static IReadOnlyList<(DateTimeOffset Due, decimal Amount)> Billing(
        ReferenceTables reference,
        int scheduleId,
        decimal amount,
        DateTimeOffset start
    )
    {
        var row =
            reference.Row("BillingSchedules", scheduleId)
            ?? throw ServiceFault.NotFound($"There is no billing schedule {scheduleId}.");
        RequireDate(start);
        var days = Numbers(row.GetProperty("BillDates").GetString());
        return Split(amount, Numbers(row.GetProperty("BillAmounts").GetString()), i => start.AddDays((double)days[i]));
    }

    private static IReadOnlyList<(DateTimeOffset Due, decimal Amount)> Split(
        decimal amount,
        IReadOnlyList<decimal> shares,
        Func<int, DateTimeOffset> dueOf
    )
    {
        var whole = shares.Sum();
        var parts = shares.Select(s => decimal.Floor(amount * s / whole * 100) / 100).ToArray();
        parts[0] += amount - parts.Sum();
        return [.. parts.Select((part, i) => (dueOf(i), part))];
    }

    private static void RequireDate(DateTimeOffset start)
    {
        if (start.Year is < 2000 or > 2999)
        {
            throw ServiceFault.Rejected("The dates of a payment plan must be in this millennium.");
        }
    }

    private static IReadOnlyList<decimal> Numbers(string? text) =>
        [.. (text ?? "").Split(',').Select(part => decimal.Parse(part, CultureInfo.InvariantCulture))];
}
