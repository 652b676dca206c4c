namespace Tessitura.Client.Simulator;

/// <summary>A way to pay.</summary>
public sealed record TheatrePaymentMethod
{
    /// <summary>The payment method id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>What kind of money it is.</summary>
    public required TheatrePaymentType Type { get; init; }

    /// <summary>The short form of the description; without it, the description.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>For cards a row of the reference table <c>AccountTypes</c>: 1 Visa, 2 Mastercard, 3 Bank account.</summary>
    public int? AccountTypeId { get; init; }
}

/// <summary>The payment types of the service; the numbers are those of the table <c>PaymentTypes</c>.</summary>
public enum TheatrePaymentType
{
    /// <summary>A credit card.</summary>
    CreditCard = PaymentTypeIds.CreditCard,

    /// <summary>Money on the constituent's account.</summary>
    OnAccount = PaymentTypeIds.OnAccount,

    /// <summary>A check.</summary>
    Check = PaymentTypeIds.Check,

    /// <summary>An invoice.</summary>
    Invoice = PaymentTypeIds.Invoice,

    /// <summary>Cash.</summary>
    Cash = PaymentTypeIds.Cash,

    /// <summary>Something else, such as a voucher.</summary>
    Other = PaymentTypeIds.Other,

    /// <summary>A gift certificate.</summary>
    GiftCertificate = PaymentTypeIds.GiftCertificate,
}

/// <summary>A way to get the tickets.</summary>
public sealed record TheatreDeliveryMethod
{
    /// <summary>The delivery method id; -1 is that of Hold at Box Office.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the buyer prints the tickets.</summary>
    public bool PrintAtHome { get; init; }

    /// <summary>Whether an address is needed.</summary>
    public bool RequiresAddress { get; init; }
}

/// <summary>A gift certificate with its balance.</summary>
public sealed record TheatreGiftCertificate
{
    /// <summary>The invented number on it.</summary>
    public required string Number { get; init; }

    /// <summary>What it is worth.</summary>
    public required decimal Balance { get; init; }

    /// <summary>Without the number, which is as good as money.</summary>
    public override string ToString() => $"{nameof(TheatreGiftCertificate)} {{ {nameof(Balance)} = {Balance} }}";
}
