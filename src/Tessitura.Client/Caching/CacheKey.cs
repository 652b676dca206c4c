namespace Tessitura.Client;

/// <summary>Which answer: its name in every level of the cache, how long it lives, and whose seats it shows.</summary>
internal sealed record CacheKey(string Text, Operation Operation, Freshness Freshness, SeatTags? Seats);
