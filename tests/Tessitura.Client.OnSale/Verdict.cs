namespace Tessitura.Client.OnSale;

/// <summary>What the cache says of an answer.</summary>
internal enum Verdict
{
    Hit,
    Stale,
    Forwarded,
}
