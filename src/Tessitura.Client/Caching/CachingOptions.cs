namespace Tessitura.Client;

/// <summary>Whether and how long answers to reads are reused.</summary>
public sealed class CachingOptions
{
    /// <summary>True keeps answers as the contract's freshness table says: programme, prices, seat maps; never anything of a visitor, never errors. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The most bytes that answers take in memory; default 128 MB, at least 64 KB. What was not used for longest goes first.</summary>
    public long MaxBytes { get; set; } = 128 * 1024 * 1024;

    /// <summary>True keeps answers also in the <c>IDistributedCache</c> of the host: several servers share answers, each asking for itself, and a restart finds it filled. One call for all, and sales told to all, come with an <see cref="ISharedCache"/>, such as that of <c>AddTessituraRedis</c>. Default false.</summary>
    public bool UseDistributedCache { get; set; }

    /// <summary>How long the cache that servers share may take for one answer; after that it is left alone for <see cref="RetryDelay"/>, and the server is asked. Default 500 ms.</summary>
    public TimeSpan DistributedCacheTimeout { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How far the clocks of servers that share an <c>IDistributedCache</c> may be apart; an answer from further in the future is ignored and logged. Default 5 s. With Redis no clocks are compared.</summary>
    public TimeSpan MaxClockSkew { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After a failure the old answer is given for this long before the server is asked again; default 5 s.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What differs from the contract, by operation, such as <c>["Txn.GetPerformanceSeats"] = new() { MaxAge = TimeSpan.FromSeconds(10) }</c>.</summary>
    public IDictionary<string, CacheRule> Operations { get; } =
        new Dictionary<string, CacheRule>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The policy of an operation, for a host that sends it on as its own <c>Cache-Control</c>.</summary>
    /// <param name="operation">Group and operation, such as <c>Txn.GetPerformanceSeats</c>.</param>
    /// <returns>The contract's policy with the changes of <see cref="Operations"/>; <see cref="CachePolicy.Private"/> where there is none.</returns>
    /// <exception cref="ArgumentException">The contract has no such operation.</exception>
    public CachePolicy PolicyOf(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var known =
            CacheRules.FindOperation(operation)
            ?? throw new ArgumentException(
                $"The contract has no operation '{operation}'; names look like Txn.GetPerformanceSeats.",
                nameof(operation)
            );
        return CacheRules.PolicyOf(known, Operations.TryGetValue(known.Name, out var rule) ? rule : null);
    }
}

/// <summary>What a host changes of one operation's caching; a member that is null keeps what the contract says.</summary>
public sealed class CacheRule
{
    /// <summary>False: answers of this operation are not kept; default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Until this age an answer is fresh. Gives a policy to reads for which the contract has none.</summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>For this long after <see cref="MaxAge"/> the old answer is given at once, and one refresh goes on behind it.</summary>
    public TimeSpan? StaleWhileRevalidate { get; set; }

    /// <summary>For this long after <see cref="MaxAge"/> the old answer is given when the server fails or cannot be reached.</summary>
    public TimeSpan? StaleIfError { get; set; }

    /// <summary>The greatest age at which an answer is given while the server works, whatever the windows above; default 2 minutes for seats and availabilities, else 1 day.</summary>
    public TimeSpan? OldestOnPurpose { get; set; }

    /// <summary>The greatest age at which an answer is given when the server fails or cannot be reached; default 10 minutes for seats and availabilities, else 1 day.</summary>
    public TimeSpan? OldestOnError { get; set; }
}
