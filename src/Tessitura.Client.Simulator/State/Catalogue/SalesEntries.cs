namespace Tessitura.Client.Simulator;

/// <summary>A way of selling, such as the web.</summary>
internal sealed record ModeOfSaleEntry(int Id, string Description, IReadOnlyList<int> PriceTypeIds)
{
    /// <summary>May sell seats of every allocation, whatever the buyer's rank.</summary>
    public bool SellsAllocations { get; init; }

    /// <summary>From which rank on a login leads to it; null where none does.</summary>
    public int? MinRank { get; init; }
}

/// <summary>Who wants to buy, and how: decides which seats and which price types are open.</summary>
internal readonly record struct Buyer(ModeOfSaleEntry ModeOfSale, bool IsMember, int Rank)
{
    /// <summary>May have seats of an allocation that asks for this rank.</summary>
    public bool Reaches(int minRank) => Rank >= minRank || ModeOfSale.SellsAllocations;
}

/// <summary>A kind of price, such as the full one.</summary>
internal sealed record PriceTypeEntry(int Id, string Description, string ShortDescription, string AliasDescription)
{
    public bool IsBase { get; init; }

    /// <summary>Sold only with one of its reasons.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Sold to members, and to everybody in the mode of sale that is made for them or under their promo code.</summary>
    public bool MembersOnly { get; init; }

    public int CategoryId { get; init; } = 1;

    /// <summary>Most seats of one order that may have this price type.</summary>
    public int MaxSeats { get; init; } = 20;
}

/// <summary>Why a price type that needs a reason may be given.</summary>
internal sealed record PriceTypeReasonEntry(
    int Id,
    int PriceTypeId,
    string Description,
    string ShortDescription,
    string TicketText
);

/// <summary>What one seat costs: for an evening bought alone (package 0) or as a part of a package.</summary>
internal sealed record PriceEntry(int PerformanceId, int PackageId, int ZoneId, int PriceTypeId, decimal Price)
{
    /// <summary>The least that may be paid; below <see cref="Price"/> only where the buyer may choose.</summary>
    public decimal MinPrice { get; init; } = Price;

    /// <summary>False for a row that price lists show and nobody can buy.</summary>
    public bool Enabled { get; init; } = true;

    public bool IsBase { get; init; }

    /// <summary>The id of this row, which no other evening's rows have.</summary>
    public required int Id { get; init; }

    /// <summary>The id of this price type at this evening.</summary>
    public required int PerformancePriceTypeId { get; init; }

    /// <summary>The id of this price type in this package.</summary>
    public required int PackagePriceTypeId { get; init; }
}

/// <summary>A price type offered to the buyers of a source.</summary>
internal sealed record OfferEntry(
    int Id,
    int ModeOfSaleId,
    int PerformanceId,
    int PackageId,
    int PriceTypeId,
    int SourceId,
    int AppealId
)
{
    public int MaxSeats { get; init; } = 4;

    public int Rank { get; init; } = 1;

    public string Terms { get; init; } = "Subject to availability.";
}

/// <summary>A source number, with the promo code that leads to it and the six texts a web site can show for it.</summary>
internal sealed record SourceEntry(
    int Id,
    string PromoCode,
    string Description,
    int AppealId,
    IReadOnlyList<string> Texts
)
{
    /// <summary>Mode of sale that the promo code shifts a session to; null where it stays.</summary>
    public int? ModeOfSaleId { get; init; }

    /// <summary>Price type that buyers under this source are offered; null where there is no offer.</summary>
    public int? OfferedPriceTypeId { get; init; }
}

/// <summary>Why seats are kept back. A blackout takes them off sale altogether.</summary>
internal sealed record HoldCodeEntry(int Id, string Description, string Legend, int CategoryId, bool IsBlackout);

/// <summary>A way to get the tickets.</summary>
internal sealed record DeliveryMethodEntry(int Id, string Description, bool PrintAtHome, bool RequiresAddress);
