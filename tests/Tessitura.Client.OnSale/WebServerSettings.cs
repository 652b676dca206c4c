namespace Tessitura.Client.OnSale;

/// <summary>What a web server is told when it is started, as JSON in its argument.</summary>
internal sealed record WebServerSettings
{
    /// <summary>Where the ticketing server is.</summary>
    public required Uri Upstream { get; init; }

    /// <summary>Where Redis is; null for a web server that shares nothing.</summary>
    public string? Redis { get; init; }

    /// <summary>Servers with the same name share.</summary>
    public string Application { get; init; } = "OnSale";

    /// <summary>False passes every read on.</summary>
    public bool Caching { get; init; } = true;

    /// <summary>For every read, in place of the contract's; null leaves the contract's.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>The greatest age at which old answers are given while the ticketing server works; null leaves the default.</summary>
    public TimeSpan? OldestOnPurpose { get; init; }

    /// <summary>How long Redis may take for an answer; null leaves the default.</summary>
    public TimeSpan? RedisTimeout { get; init; }

    /// <summary>How far its clock is off.</summary>
    public TimeSpan ClockShift { get; init; }
}
