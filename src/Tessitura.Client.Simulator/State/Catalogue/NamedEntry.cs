namespace Tessitura.Client.Simulator;

/// <summary>An id and a name: a row of a small reference table that something on sale points into.</summary>
internal sealed record NamedEntry(int Id, string Description);
