using System.Net;
using System.Net.Sockets;

namespace Tessitura.Client.OnSale;

/// <summary>A Redis of one's own on a free port of this machine, with nothing on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private IAsyncDisposable? _server;

    private RedisServer(RedisKind kind, int port, IAsyncDisposable server) =>
        (Kind, Port, Configuration, _server) = (
            kind,
            port,
            $"127.0.0.1:{port},abortConnect=false,connectTimeout=2000",
            server
        );

    public RedisKind Kind { get; }

    public int Port { get; }

    /// <summary>Where it is, in the words of StackExchange.Redis.</summary>
    public string Configuration { get; }

    /// <summary>The real one where it is installed, else Garnet.</summary>
    public static RedisKind Best => RedisProgram.IsInstalled ? RedisKind.RedisServer : RedisKind.Garnet;

    /// <summary>A new one with nothing in it, on a free port or on that of one that ended.</summary>
    public static async Task<RedisServer> StartAsync(RedisKind kind, int? onPort = null)
    {
        var port = onPort ?? FreePort();
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
