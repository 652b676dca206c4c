namespace Tessitura.Client.Simulator;

/// <summary>A production as it runs in one season.</summary>
internal sealed record ProductionSeasonEntry(int Id, int ProductionId, int SeasonId, string Description);
