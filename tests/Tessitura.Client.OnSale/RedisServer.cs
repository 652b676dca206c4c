using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Garnet;

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

    /// <summary>
    /// What tests run over: Garnet, which is a package, and the real one where it is installed. With CI=true one that is
    /// missing is a failure.
    /// </summary>
    public static IEnumerable<RedisKind> Kinds =>
        RedisProgram.IsInstalled || Environment.GetEnvironmentVariable("CI") == "true"
            ? [RedisKind.Garnet, RedisKind.RedisServer]
            : [RedisKind.Garnet];

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

/// <summary>What speaks Redis' protocol.</summary>
internal enum RedisKind
{
    /// <summary>Microsoft.Garnet in this process: a package, so nothing has to be installed.</summary>
    Garnet,

    /// <summary>The program redis-server.</summary>
    RedisServer,
}

/// <summary>Microsoft.Garnet in this process.</summary>
internal sealed class GarnetRedis : IAsyncDisposable
{
    private readonly GarnetServer _server;

    private GarnetRedis(GarnetServer server) => _server = server;

    public static GarnetRedis Start(int port)
    {
        string[] arguments =
        [
            "--port",
            $"{port}",
            "--bind",
            "127.0.0.1",
            "--memory",
            "256m",
            "--index",
            "8m",
            "--lua",
            "--lua-transaction-mode",
            "-q",
        ];
        var server = new GarnetServer(arguments);
        server.Start();
        return new GarnetRedis(server);
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The program redis-server in a process of its own.</summary>
internal sealed class RedisProgram : IAsyncDisposable
{
    private readonly Process _process;

    private RedisProgram(Process process) => _process = process;

    public static bool IsInstalled => Find() is not null;

    public static async Task<RedisProgram> StartAsync(int port)
    {
        var program =
            Find() ?? throw new InvalidOperationException("redis-server is missing: apt-get install redis-server.");
        var process = Process.Start(
            new ProcessStartInfo(
                program,
                ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Ready to accept connections"))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new RedisProgram(process);
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"redis-server ended with {process.ExitCode} instead of listening.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static string? Find() =>
        Environment
            .GetEnvironmentVariable("PATH")
            ?.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server"))
            .FirstOrDefault(File.Exists);
}
