namespace Tessitura.Client.Simulator;

/// <summary>A way to pay.</summary>
internal sealed record PaymentMethodEntry(int Id, string Description, string ShortDescription, int PaymentTypeId)
{
    /// <summary>The kind of card; null where no card is used.</summary>
    public int? AccountTypeId { get; init; }

    public int GroupId { get; init; } = 1;
}

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

/// <summary>An amount on top of the prices.</summary>
internal sealed record FeeEntry(int Id, string Description, decimal Amount, int CategoryId)
{
    /// <summary>Charged once a seat; otherwise once an order.</summary>
    public bool PerSeat { get; init; }

    /// <summary>Added by the seller, never by itself.</summary>
    public bool UserDefined { get; init; }

    /// <summary>Charged on orders that go by this delivery method; null is on all.</summary>
    public int? DeliveryMethodId { get; init; }
}

/// <summary>A fund that takes contributions.</summary>
internal sealed record FundEntry(int Id, string Description, int DesignationId)
{
    /// <summary>What a contribution gives, renews or upgrades; null for nothing.</summary>
    public MembershipEntry? Membership { get; init; }
}

/// <summary>A membership organization, its levels from the lowest to the highest.</summary>
internal sealed record MembershipEntry(int OrganizationId, string Organization, IReadOnlyList<MembershipLevel> Levels);

/// <summary>A level of a membership, and the least that is given for it.</summary>
internal sealed record MembershipLevel(int Id, string Description, decimal MinAmount);

/// <summary>A gift certificate as it was sold; what is left of it is the state of the carts.</summary>
internal sealed record GiftCertificateEntry(string Number, decimal Balance);
