namespace Tessitura.Client.OnSale;

/// <summary>What the cache says of an answer, in its header <c>Cache-Status</c>.</summary>
internal enum CacheOutcome
{
    Hit,
    Stale,
    Forwarded,
}
