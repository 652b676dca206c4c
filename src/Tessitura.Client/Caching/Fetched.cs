namespace Tessitura.Client;

/// <summary>What a fetch brought: an answer that can be reused, or one that only those get who waited for it.</summary>
/// <param name="Entry">The reusable answer.</param>
/// <param name="Answer">Any other.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Attempts">How often the server was asked.</param>
internal sealed record Fetched(CacheEntry? Entry, UpstreamAnswer? Answer, FetchOrigin Origin, int Attempts);
