namespace Tessitura.Client.Simulator;

/// <summary>A request as it came, over a socket or in memory.</summary>
/// <param name="Method">The HTTP method in capitals.</param>
/// <param name="Target">Path and query, still escaped.</param>
/// <param name="Authorization">The Authorization header; null where there was none.</param>
/// <param name="Body">The body; empty where there was none.</param>
internal sealed record ServerRequest(string Method, string Target, string? Authorization, ReadOnlyMemory<byte> Body)
{
    /// <summary>The path still escaped, without the query.</summary>
    public string Path => Target.Split('?', 2)[0];

    /// <summary>The query with its question mark; empty where there was none.</summary>
    public string Query => Target.Contains('?') ? Target[Target.IndexOf('?')..] : "";

    /// <summary>Method and size only: a path may hold a session key.</summary>
    public override string ToString() => $"{Method}, {Body.Length} bytes";
}
