namespace Tessitura.Client.Simulator;

/// <summary>The payment types of the service.</summary>
internal static class PaymentTypeIds
{
    public const int CreditCard = 1;
    public const int OnAccount = 2;
    public const int Check = 3;
    public const int Invoice = 4;
    public const int Cash = 5;
    public const int Other = 7;
    public const int GiftCertificate = 8;
}
