namespace Tessitura.Client.Simulator.Tests;

/// <summary>Ids of the seeded payment methods.</summary>
internal static class PaymentMethods
{
    public const int Visa = 1;
    public const int Mastercard = 2;
    public const int OnAccount = 3;
    public const int Check = 4;
    public const int Invoice = 5;
    public const int Cash = 6;
    public const int Voucher = 7;
    public const int GiftCertificate = 8;
}
