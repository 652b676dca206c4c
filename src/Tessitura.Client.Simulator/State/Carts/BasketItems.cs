using System.Collections.Immutable;

namespace Tessitura.Client.Simulator;

/// <summary>A fee on an order or on one of its tickets.</summary>
internal sealed record FeeItem(int Id, FeeEntry Fee)
{
    /// <summary>0 for a fee on the order.</summary>
    public int LineItemId { get; init; }

    /// <summary>0 for a fee on the order.</summary>
    public int SubLineItemId { get; init; }

    /// <summary>The amount that a seller set instead; null where none did.</summary>
    public decimal? Override { get; init; }

    public bool IsSaved { get; init; }

    public decimal Due => Override ?? Fee.Amount;
}

/// <summary>A donation in a cart.</summary>
internal sealed record ContributionItem(int Id, FundEntry Fund, decimal Amount)
{
    public string? Notes { get; init; }

    /// <summary>The level of the membership that it gives, renews or upgrades; null where it is a donation and nothing else.</summary>
    public MembershipLevel? Level { get; init; }

    public ImmutableSortedDictionary<int, string> CustomData { get; init; } =
        ImmutableSortedDictionary<int, string>.Empty;

    public bool IsSaved { get; init; }
}

/// <summary>A gift certificate that is bought in a cart; it is worth something once the order is saved.</summary>
internal sealed record CertificateSale(int PaymentId, string Number, decimal Amount)
{
    public string? Name { get; init; }

    public string? Notes { get; init; }

    public bool IsSaved { get; init; }
}

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

/// <summary>One payment of a payment plan.</summary>
internal sealed record InstallmentItem(int Id, DateTimeOffset DueDate, decimal Amount)
{
    public int BillingTypeId { get; init; }

    public BilledCard? Card { get; init; }
}

/// <summary>What is kept of a card that a payment plan bills.</summary>
internal sealed record BilledCard(
    string? Name,
    string LastFour,
    int ExpiryMonth,
    int ExpiryYear,
    int? PaymentMethodGroupId
)
{
    public string Masked => $"************{LastFour}";
}
