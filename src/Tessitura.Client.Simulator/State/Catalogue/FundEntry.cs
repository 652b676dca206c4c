namespace Tessitura.Client.Simulator;

/// <summary>A fund that takes contributions.</summary>
internal sealed record FundEntry(int Id, string Description, int DesignationId);
