namespace Tessitura.Client.OnSale;

/// <summary>One on-sale.</summary>
internal sealed record OnSaleSettings
{
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the same is done without a cache, for comparison.</summary>
    public TimeSpan Uncached { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Down { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long people read while Redis is killed and restarted.</summary>
    public TimeSpan RedisAway { get; init; } = TimeSpan.FromSeconds(30);

    public int Servers { get; init; } = 3;

    public int Connections { get; init; } = 200;

    public int Seats { get; init; } = 5_000;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>For every read, in place of the contract's: so that a minute sees many refreshes.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Up to this age old answers are given on purpose: so that half a minute without a server sees both kinds of stale.</summary>
    public TimeSpan OldestOnPurpose => 4 * MaxAge;

    /// <summary>How long Redis may take; null leaves the default. On a machine that is too small for so many servers it is they who take it.</summary>
    public TimeSpan? RedisTimeout { get; init; }

    public int Stampede { get; init; } = 1_000;

    /// <summary>Seats that are sold while others look at the map.</summary>
    public int Sales { get; init; } = 60;

    /// <summary>How often Redis is killed during a sale.</summary>
    public int SalesAway => Math.Max(1, Sales / 20);

    /// <summary>How long people read while seats are sold.</summary>
    public TimeSpan Selling { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Seats that are sold in a second meanwhile.</summary>
    public double SalesPerSecond { get; init; } = 10;

    /// <summary>Answers that nobody has, read while Redis is away.</summary>
    public int ColdMisses { get; init; } = 40;

    /// <summary>Threads of the program that keeps the machine busy beside the reading; 0 for none.</summary>
    public int BusyThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>True: a goal that is missed is a failure.</summary>
    public bool Goals { get; init; }

    /// <summary>What is measured.</summary>
    public IReadOnlyList<OnSalePart> Parts { get; init; } = Enum.GetValues<OnSalePart>();
}

/// <summary>What can be measured on its own.</summary>
internal enum OnSalePart
{
    /// <summary>What a hit allocates with and without Redis.</summary>
    Hit,

    /// <summary>Many want what nobody has.</summary>
    Stampede,

    /// <summary>Many read, on a busy machine.</summary>
    Load,

    /// <summary>Seats are sold, with Redis and while it is away.</summary>
    Sales,

    /// <summary>Many read the map of an evening whose seats are being sold.</summary>
    Selling,

    /// <summary>Seats are sold by servers whose clocks are wrong.</summary>
    Clocks,

    /// <summary>Redis is killed and restarted while many read.</summary>
    Redis,

    /// <summary>The same reading without a cache.</summary>
    Uncached,

    /// <summary>The ticketing server goes down.</summary>
    Down,
}
