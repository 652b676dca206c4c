namespace Tessitura.Client.SourceGenerator;

/// <summary>The request that a method sends, in terms of its parameters.</summary>
internal sealed record RequestModel(
    string Verb,
    EquatableArray<PathSegment> Path,
    EquatableArray<QueryParameter> Query,
    BodyModel? Body,
    ResultModel? Result,
    string? CancellationToken
);
