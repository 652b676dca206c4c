namespace Tessitura.Client.SourceGenerator;

/// <summary>What reading an interface gave: the model, unless it cannot be implemented, and the diagnostics.</summary>
internal sealed record ParsedInterface(InterfaceModel? Model, EquatableArray<DiagnosticInfo> Diagnostics);
