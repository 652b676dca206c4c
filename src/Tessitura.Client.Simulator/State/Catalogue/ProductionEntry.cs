namespace Tessitura.Client.Simulator;

/// <summary>A staging of a title.</summary>
internal sealed record ProductionEntry(
    int Id,
    int TitleId,
    string Description,
    int DurationMinutes,
    int Acts,
    string Synopsis
);
