using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tessitura.Client.OnSale;

/// <summary>A Redis server of one's own on a free port of this machine, with nothing on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process _process;

    private RedisServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Null when redis-server is not installed.</summary>
    public static async Task<RedisServer?> StartAsync()
    {
        if (FindProgram() is not { } program)
        {
            return null;
        }

        var port = FreePort();
        return new RedisServer(await RunAsync(program, port), port);
    }

    /// <summary>Ends it as a crash would.</summary>
    public async Task StopAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>On the same port again, empty.</summary>
    public async Task RestartAsync() => _process = await RunAsync(FindProgram()!, Port);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await StopAsync();
        }

        _process.Dispose();
    }

    private static async Task<Process> RunAsync(string program, int port)
    {
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
                return process;
            }
        }

        throw new InvalidOperationException($"redis-server ended with {process.ExitCode} instead of listening.");
    }

    private static string? FindProgram() =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server"))
            .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
