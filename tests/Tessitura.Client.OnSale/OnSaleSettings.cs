namespace Tessitura.Client.OnSale;

/// <summary>One on-sale.</summary>
internal sealed record OnSaleSettings
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the same is done without a cache, for comparison.</summary>
    public TimeSpan Uncached { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Down { get; init; } = TimeSpan.FromSeconds(30);

    public int Connections { get; init; } = 200;

    public int Seats { get; init; } = 5_000;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>For every read, in place of the contract's: so that a minute sees many refreshes.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Up to this age old answers are given on purpose: so that half a minute without a server sees both kinds of stale.</summary>
    public TimeSpan OldestOnPurpose { get; init; } = TimeSpan.FromSeconds(20);

    public int Stampede { get; init; } = 1_000;
}
