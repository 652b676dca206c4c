using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>This program once more, in a process of its own, doing something else. It ends when its standard input is closed: with this process at the latest.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private ChildProcess(Process process, string says) => (_process, Says) = (process, says);

    /// <summary>The line that it printed when it was ready.</summary>
    public string Says { get; }

    /// <summary>The time that it kept a core busy so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ChildProcess> StartAsync(params IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var process = Process.Start(
            new ProcessStartInfo(program, isHost ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        if (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ChildProcess(process, line);
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode} before it was ready.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeToEnd);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
