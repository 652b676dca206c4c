namespace SeatPicker;

/// <summary>How a house takes money; section "Shop:Payment" of the configuration.</summary>
internal sealed class PaymentOptions
{
    public PaymentWay Way { get; set; } = PaymentWay.Hosted;

    /// <summary>Wrong numbers of gift certificates that one address may try in <see cref="CertificateWindow"/>.</summary>
    public int CertificateAttempts { get; set; } = 8;

    public TimeSpan CertificateWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long what belongs to a payment elsewhere is kept; as long as the SDK keeps the charge.</summary>
    public TimeSpan ChargesKept { get; set; } = TimeSpan.FromDays(7);
}

/// <summary>Where cards are typed in.</summary>
internal enum PaymentWay
{
    /// <summary>On a page of a provider: no card number comes near the shop.</summary>
    Hosted,

    /// <summary>In a form of the shop, which sends the card on to Tessitura.</summary>
    Card,
}
