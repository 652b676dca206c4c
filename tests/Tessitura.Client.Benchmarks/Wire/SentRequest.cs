using System.Text.Json;

namespace Tessitura.Client.Benchmarks.Wire;

/// <summary>What the server would see of a request, with everything left out that means the same in two ways.</summary>
internal sealed record SentRequest(string Method, string Target, bool HasCredentials, bool AcceptsJson, string Body)
{
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(
            request.Method.Method,
            Uri.UnescapeDataString(request.RequestUri!.PathAndQuery),
            request.Headers.Authorization is { Scheme: "Basic" } basic
                && basic.Parameter == Contestants.Target.Canned.Basic,
            request.Headers.Accept.Any(type => type.MediaType == "application/json"),
            request.Content is null ? "" : Members(await request.Content.ReadAsByteArrayAsync(cancellationToken))
        );

    /// <summary>The members that say something, by name: their order is free, and a null may as well be left out.</summary>
    private static string Members(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join(
            ", ",
            document
                .RootElement.EnumerateObject()
                .Where(member => member.Value.ValueKind is not JsonValueKind.Null)
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => $"{member.Name}: {member.Value.GetRawText()}")
        );
    }
}
