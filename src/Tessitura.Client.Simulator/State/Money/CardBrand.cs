namespace Tessitura.Client.Simulator;

/// <summary>Tells the brand of a card by its first digits.</summary>
internal static class CardBrand
{
    private const int Visa = 1;
    private const int Mastercard = 2;

    public static bool Fits(int? accountTypeId, string number) =>
        accountTypeId switch
        {
            Visa => number[0] == '4',
            Mastercard => number[0] is '5' or '2',
            _ => true,
        };
}
