namespace Tessitura.Client.Simulator;

/// <summary>Money on a cart or order. A deposit to the constituent's account is negative: it has to be paid for.</summary>
internal sealed record PaymentItem(int Id, PaymentMethodEntry Method, decimal Amount)
{
    public decimal TenderedAmount { get; init; } = Amount;

    public string? PayerName { get; init; }

    public string? CheckNumber { get; init; }

    public string? CertificateNumber { get; init; }

    /// <summary>All that is kept of a card.</summary>
    public string? LastFour { get; init; }

    /// <summary>Name of the payment at whoever took it outside.</summary>
    public string? Reference { get; init; }

    public string? Notes { get; init; }

    public bool IsDeposit { get; init; }

    public bool IsSaved { get; init; }
}
