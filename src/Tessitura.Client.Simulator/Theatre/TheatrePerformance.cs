namespace Tessitura.Client.Simulator;

/// <summary>An evening that can be booked.</summary>
public sealed record TheatrePerformance
{
    /// <summary>The performance id, which no package, production season, production or title has.</summary>
    public required int Id { get; init; }

    /// <summary>When it begins; without a time of its own at 19:30.</summary>
    public required TheatreDate Date { get; init; }

    /// <summary>What is played; without it, what the production season is called.</summary>
    public string? Description { get; init; }

    /// <summary>The short code of the evening; without it, the id.</summary>
    public string? Code { get; init; }

    /// <summary>The production season; without it, one is made for all evenings of the same description.</summary>
    public int? ProductionSeasonId { get; init; }

    /// <summary>The hall; need not be said where there is one.</summary>
    public int? FacilityId { get; init; }

    /// <summary>The price table; need not be said where there is one.</summary>
    public int? PriceTableId { get; init; }

    /// <summary>When sales begin; without it, 60 days before the simulation does. They end with the beginning of the evening.</summary>
    public TheatreDate SaleStart { get; init; } = ProgrammeSeed.DefaultSaleStart;

    /// <summary>How much of the house had gone before: 0 to 1; at 1 three seats are left.</summary>
    public double SoldShare { get; init; }

    /// <summary>A web content of type teaser.</summary>
    public string Teaser { get; init; } = "";

    /// <summary>A web content of type picture: where it lies.</summary>
    public string Picture { get; init; } = "";
}

/// <summary>A day, either <see cref="On"/> the calendar or <see cref="InDays"/> from the start of the simulation, in the server's zone.</summary>
public sealed record TheatreDate
{
    /// <summary>So many days after the day on which the simulation starts; below 0 before it.</summary>
    public int? InDays { get; init; }

    /// <summary>The day on the calendar.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The time on the server's wall clock, to the minute.</summary>
    public TimeOnly? At { get; init; }
}
