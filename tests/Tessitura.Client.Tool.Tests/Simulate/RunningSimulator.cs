using System.Text.Json;

namespace Tessitura.Client.Tool.Tests.Simulate;

/// <summary>The command <c>tessitura simulate --json</c>, running on a free port until it is disposed of.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FirstLine _output = new();
    private readonly StringWriter _errors = new();
    private Task<int> _running = Task.FromResult(ExitCode.Unusable);

    /// <summary>What it wrote when it had started: one line of JSON.</summary>
    public string Line { get; private set; } = "";

    public JsonElement Facts => JsonDocument.Parse(Line).RootElement;

    public string Errors => _errors.ToString();

    public static Task<RunningSimulator> StartAsync(params string[] switches) =>
        StartAsync(_ => null, ["--port", "0", "--json", .. switches]);

    public static async Task<RunningSimulator> StartAsync(Func<string, string?> variable, params string[] switches)
    {
        var simulator = new RunningSimulator();
        simulator._running = ToolCommand.RunAsync(
            ["simulate", .. switches],
            new ToolHost(simulator._output, simulator._errors) { Variable = variable },
            simulator._stop.Token
        );
        if (await Task.WhenAny(simulator._running, simulator._output.Line) == simulator._running)
        {
            Assert.Fail($"It ended with {await simulator._running}: {simulator.Errors}");
        }

        simulator.Line = await simulator._output.Line;
        return simulator;
    }

    /// <summary>Stops it as Ctrl+C does; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
    }

    /// <summary>Hands over the first line that is written.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => _line.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _line.TrySetResult(value ?? "");
        }
    }
}
