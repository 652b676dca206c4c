namespace Tessitura.Client;

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
