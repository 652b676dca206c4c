namespace Tessitura.Client.Simulator;

/// <summary>A way of selling, such as the web.</summary>
public sealed record TheatreModeOfSale
{
    /// <summary>The mode of sale id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>The price types that it sells; without a list, all of them.</summary>
    public IReadOnlyList<int>? PriceTypeIds { get; init; }

    /// <summary>Whether it sells seats that are kept for members, and members' prices, to everybody.</summary>
    public bool SellsAllocations { get; init; }

    /// <summary>The rank from which constituents buy in it as soon as they log in, where no source says otherwise and nothing is in the cart; null where a login never leads to it.</summary>
    public int? MinRank { get; init; }
}

/// <summary>Why seats are kept back.</summary>
public sealed record TheatreHoldCode
{
    /// <summary>The hold code id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>Its letter on seat maps; without it, the first one of the description.</summary>
    public string? Legend { get; init; }

    /// <summary>A row of the reference table <c>HoldCodeCategories</c>: 1 House use, 2 Technical.</summary>
    public int CategoryId { get; init; } = 1;

    /// <summary>Whether nobody may sell the seats.</summary>
    public bool Blackout { get; init; }
}

/// <summary>An amount on top of the prices.</summary>
public sealed record TheatreFee
{
    /// <summary>The fee id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>How much it is.</summary>
    public required decimal Amount { get; init; }

    /// <summary>1 Service, 2 Order, 3 Delivery and extras.</summary>
    public int CategoryId { get; init; } = 1;

    /// <summary>Charged once a seat; otherwise once an order.</summary>
    public bool PerSeat { get; init; }

    /// <summary>Added by the seller, never by itself.</summary>
    public bool UserDefined { get; init; }

    /// <summary>Charged once an order that goes by this delivery method; null does not look at it.</summary>
    public int? DeliveryMethodId { get; init; }
}

/// <summary>A fund that takes contributions.</summary>
public sealed record TheatreFund
{
    /// <summary>The fund id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>A row of the reference table <c>ContributionDesignations</c>: 1 Unrestricted, 2 Young audiences, 3 Organ restoration.</summary>
    public int DesignationId { get; init; } = 1;

    /// <summary>The membership that a contribution to the fund gives, renews or upgrades; null where it gives none.</summary>
    public TheatreMembership? Membership { get; init; }
}
