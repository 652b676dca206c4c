namespace Tessitura.Client.OnSale;

/// <summary>What all parts of one on-sale share.</summary>
internal sealed record OnSaleContext(
    OnSaleSettings Settings,
    OnSaleReport Report,
    UpstreamServer Upstream,
    RestartableRedis Redis,
    LoadGenerator Load,
    ReadMix Mix,
    CancellationToken Stop
)
{
    /// <summary>A web server with Redis and the settings of this on-sale.</summary>
    public WebServerSettings Server(string application) =>
        new()
        {
            Upstream = Upstream.Address,
            Redis = Redis.Configuration,
            Application = application,
            MaxAge = Settings.MaxAge,
            OldestOnPurpose = Settings.OldestOnPurpose,
            RedisTimeout = Settings.RedisTimeout,
        };

    /// <summary>Several of the same.</summary>
    public Task<WebServers> StartServersAsync(WebServerSettings server) =>
        WebServers.StartAsync(Enumerable.Repeat(server, Settings.Servers));

    public Task<ReadResults> ReadAsync(WebServers servers, TimeSpan duration) =>
        Load.ReadAsync(servers.Addresses, Mix, Settings.Connections, duration, Stop);
}
