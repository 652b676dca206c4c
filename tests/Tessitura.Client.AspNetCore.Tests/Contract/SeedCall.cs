using System.Text.Json.Nodes;

namespace Tessitura.Client.AspNetCore.Tests.Contract;

/// <summary>One call as the front end's description has it.</summary>
/// <param name="Path">With parameters in braces.</param>
/// <param name="Query">Names of the query's parameters.</param>
/// <param name="Body">The sample of the body; null where there is none.</param>
/// <param name="Answer">The sample of the answer; null where there is none.</param>
internal sealed record SeedCall(
    string Method,
    string Path,
    IReadOnlyList<string> Query,
    JsonNode? Body,
    JsonNode? Answer,
    string CacheControl
)
{
    public override string ToString() => $"{Method} {Path}";
}
