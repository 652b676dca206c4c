namespace Tessitura.Client.SourceGenerator;

/// <summary>How the types that every implementation uses are written in this file: short, or with <c>global::</c>.</summary>
internal sealed record KnownNames(
    string GeneratedCode,
    string HttpMethod,
    string CancellationToken,
    string ResourceInvoker,
    string RequestPath,
    string CollectionFormat,
    string JsonType
);
