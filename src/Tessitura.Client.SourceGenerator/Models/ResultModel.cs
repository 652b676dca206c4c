namespace Tessitura.Client.SourceGenerator;

/// <summary>What the answer is read as, and whether it may be empty.</summary>
internal sealed record ResultModel(JsonTypeModel Type, bool IsOptional);
