namespace Tessitura.Client.Simulator;

/// <summary>Says what is wrong with a cart.</summary>
internal static class CartCheck
{
    /// <summary>What is wrong with the payment plan once an amount is paid; null where nothing is, or where there is none.</summary>
    public static string? PaymentPlanError(Basket basket, decimal paid = 0)
    {
        var planned = basket.PaymentPlan.Sum(i => i.Amount);
        var due = basket.Balance - paid;
        return basket.PaymentPlan.IsEmpty ? null
            : planned != due
                ? FormattableString.Invariant($"The payment plan adds up to {planned:0.00}, and {due:0.00} is due.")
            : basket.PaymentPlan.Exists(i => i.BillingTypeId == 0) ? "The payment plan has no billing type."
            : null;
    }
}
