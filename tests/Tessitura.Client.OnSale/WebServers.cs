using System.Text.Json;

namespace Tessitura.Client.OnSale;

/// <summary>The web servers of one theatre, each in a process of its own.</summary>
internal sealed class WebServers : IAsyncDisposable
{
    /// <summary>A server is told of sales a moment after it has begun to serve.</summary>
    private static readonly TimeSpan TimeToSettle = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<ChildProcess> _servers;

    private WebServers(IReadOnlyList<ChildProcess> servers)
    {
        _servers = servers;
        Addresses = [.. servers.Select(server => new Uri(server.Says))];
    }

    public IReadOnlyList<Uri> Addresses { get; }

    /// <summary>The time that all together kept a core busy so far.</summary>
    public TimeSpan CpuTime => _servers.Aggregate(TimeSpan.Zero, (sum, server) => sum + server.CpuTime);

    public static async Task<WebServers> StartAsync(IEnumerable<WebServerSettings> settings)
    {
        var servers = await Task.WhenAll(
            settings.Select(one => ChildProcess.StartAsync(WebServerProgram.Switch, JsonSerializer.Serialize(one)))
        );
        await Task.Delay(TimeToSettle);
        return new WebServers(servers);
    }

    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_servers.Select(server => server.DisposeAsync().AsTask()));
}
