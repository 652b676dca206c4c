namespace Tessitura.Client.Simulator;

/// <summary>A season of the programme.</summary>
internal sealed record SeasonEntry(
    int Id,
    string Description,
    int FiscalYear,
    DateTimeOffset Start,
    DateTimeOffset End
);
