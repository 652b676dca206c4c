namespace SeatPicker;

/// <summary>What a house asks for beside its tickets; section "Shop:Giving" of the configuration.</summary>
internal sealed class GivingOptions
{
    /// <summary>The fund that contributions go to; null takes none. The service tells its name in the cart.</summary>
    public int? FundId { get; set; }

    /// <summary>The payment method of gift certificates; null sells none and takes none.</summary>
    public int? CertificateMethodId { get; set; }

    /// <summary>Amounts to choose from; empty is 5, 10 and 25.</summary>
    public IList<decimal> Gifts { get; set; } = [];

    /// <summary>What gift certificates may be worth; empty is 25, 50 and 100.</summary>
    public IList<decimal> Certificates { get; set; } = [];

    /// <summary>The largest amount of one contribution or certificate.</summary>
    public decimal Most { get; set; } = 1000;
}
