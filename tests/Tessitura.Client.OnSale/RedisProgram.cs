using System.Diagnostics;

namespace Tessitura.Client.OnSale;

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
