using System.Net;
using System.Net.Sockets;

namespace Tessitura.Client.OnSale;

/// <summary>A Redis of one's own on a free port of this machine, with nothing on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private IAsyncDisposable? _server;

    private RedisServer(RedisKind kind, int port, IAsyncDisposable server) =>
        (Kind, Configuration, _server) = (kind, $"127.0.0.1:{port},abortConnect=false,connectTimeout=2000", server);

    public RedisKind Kind { get; }

    /// <summary>What AddStackExchangeRedisCache wants to know.</summary>
    public string Configuration { get; }

    /// <summary>The real one where it is installed, else Garnet.</summary>
    public static RedisKind Best => RedisProgram.IsInstalled ? RedisKind.RedisServer : RedisKind.Garnet;

    public static async Task<RedisServer> StartAsync(RedisKind kind)
    {
        var port = FreePort();
        return new RedisServer(
            kind,
            port,
            kind == RedisKind.Garnet ? GarnetRedis.Start(port) : await RedisProgram.StartAsync(port)
        );
    }

    /// <summary>Ends it without a word to those who are connected.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server)
        {
            await server.DisposeAsync();
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
