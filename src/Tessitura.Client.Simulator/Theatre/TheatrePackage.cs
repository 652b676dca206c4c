namespace Tessitura.Client.Simulator;

/// <summary>A fixed-seat package: one seat for several evenings in one hall.</summary>
public sealed record TheatrePackage
{
    /// <summary>The package id, which no performance has.</summary>
    public required int Id { get; init; }

    /// <summary>What the package is called.</summary>
    public required string Description { get; init; }

    /// <summary>Its evenings, at least two; the first one says the date and season of the package.</summary>
    public required IReadOnlyList<int> PerformanceIds { get; init; }

    /// <summary>The short code; without it, the id.</summary>
    public string? Code { get; init; }

    /// <summary>What an evening costs in the package, as a share of what it costs alone.</summary>
    public decimal PriceShare { get; init; } = 1;

    /// <summary>What is said about the package; its web content of type teaser too.</summary>
    public string Text { get; init; } = "";

    /// <summary>A web content of type picture: where it lies.</summary>
    public string Picture { get; init; } = "";
}
