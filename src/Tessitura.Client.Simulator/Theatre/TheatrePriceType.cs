namespace Tessitura.Client.Simulator;

/// <summary>A kind of price, such as the full one.</summary>
public sealed record TheatrePriceType
{
    /// <summary>The price type id.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>The short form of the description; without it, the description.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>What buyers read; without it, the description.</summary>
    public string? AliasDescription { get; init; }

    /// <summary>Whether price tables mean this one; where none says so, the first is.</summary>
    public bool Base { get; init; }

    /// <summary>The price as a share of the base price type's.</summary>
    public decimal Share { get; init; } = 1;

    /// <summary>Sold to members, and to everybody in a mode of sale that sells allocations or under a source that offers it.</summary>
    public bool MembersOnly { get; init; }

    /// <summary>Whether packages are sold in it.</summary>
    public bool InPackages { get; init; } = true;

    /// <summary>Most seats of one order that may have it.</summary>
    public int MaxSeats { get; init; } = 20;

    /// <summary>A row of the reference table <c>PriceTypeCategories</c>: 1 Standard, 2 Reduced, 3 Free.</summary>
    public int CategoryId { get; init; } = 1;

    /// <summary>Where there are any, it is sold only with one of them.</summary>
    public IReadOnlyList<TheatrePriceTypeReason> Reasons { get; init; } = [];
}

/// <summary>Why a price type that needs a reason may be given.</summary>
public sealed record TheatrePriceTypeReason
{
    /// <summary>The reason id, which no other price type has.</summary>
    public required int Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Description { get; init; }

    /// <summary>The short form of the description; without it, the description.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>What is printed on the ticket.</summary>
    public string TicketText { get; init; } = "";
}
