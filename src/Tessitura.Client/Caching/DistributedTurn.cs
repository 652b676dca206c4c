namespace Tessitura.Client;

/// <summary>Whose turn it is to ask the server.</summary>
/// <param name="Entry">Another server asked: this is its answer.</param>
/// <param name="Claim">It is ours until this is disposed of; null when the distributed cache does not answer, so that nobody can tell.</param>
internal readonly record struct DistributedTurn(CacheEntry? Entry, DistributedClaim? Claim);
