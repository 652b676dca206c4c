namespace Kiosk;

/// <summary>How the customer wants to pay; without a card it is cash.</summary>
internal sealed record Payment(PaymentMethod Method, Card? Card)
{
    private const int CashType = 5;

    public static bool IsCash(PaymentMethod method) => method.PaymentType?.Id == CashType;

    public static bool IsCard(PaymentMethod method) => method.AuthIndicator && method.AccountType is not null;
}
