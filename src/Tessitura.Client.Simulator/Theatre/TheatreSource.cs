namespace Tessitura.Client.Simulator;

/// <summary>A source number, with the promo code that leads to it.</summary>
public sealed record TheatreSource
{
    /// <summary>The source id.</summary>
    public required int Id { get; init; }

    /// <summary>The promo code, whatever its case.</summary>
    public required string PromoCode { get; init; }

    /// <summary>What the source is called.</summary>
    public required string Description { get; init; }

    /// <summary>The appeal that the source belongs to.</summary>
    public int AppealId { get; init; } = 10;

    /// <summary>Up to six texts that a web site can show.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The mode of sale that the promo code shifts a session to; null where it stays.</summary>
    public int? ModeOfSaleId { get; init; }

    /// <summary>The price type that buyers under this source are offered; null for none.</summary>
    public TheatreOffer? Offer { get; init; }
}

/// <summary>A price type that a source opens.</summary>
public sealed record TheatreOffer
{
    /// <summary>The price type.</summary>
    public required int PriceTypeId { get; init; }

    /// <summary>The evenings in which it is offered.</summary>
    public required IReadOnlyList<int> PerformanceIds { get; init; }

    /// <summary>Most seats that may have it.</summary>
    public int MaxSeats { get; init; } = 4;

    /// <summary>What buyers must know.</summary>
    public string Terms { get; init; } = "Subject to availability.";
}
