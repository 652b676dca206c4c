using System.CommandLine;

namespace Tessitura.Client.Simulator;

/// <summary>The simulator as a program: reads the switches, prints where it is and who may call, and runs until Ctrl+C.</summary>
internal static class SimulatorCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int BadSwitches = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken = default
    )
    {
        var switches = new SimulatorSwitches();
        var result = switches.Command.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, result.Errors.Select(e => e.Message)));
            await errors.WriteLineAsync("Run with --help to see every switch.");
            return BadSwitches;
        }

        switches.Command.SetAction(
            (parsed, stop) =>
                ServeAsync(switches.Read(parsed), simulator => switches.Arm(parsed, simulator), output, errors, stop)
        );
        var console = new InvocationConfiguration { Output = output, Error = errors };
        return await result.InvokeAsync(console, cancellationToken);
    }

    private static async Task<int> ServeAsync(
        SimulatorOptions options,
        Action<TessituraSimulator> prepare,
        TextWriter output,
        TextWriter errors,
        CancellationToken stop
    )
    {
        try
        {
            await using var simulator = await TessituraSimulator.StartAsync(options, stop);
            prepare(simulator);
            await output.WriteLineAsync(Introduce(simulator));
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return Done;
        }
        catch (IOException e)
        {
            await errors.WriteLineAsync($"Port {options.Port} cannot be used: {e.Message}");
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Done;
        }
    }

    // The credentials may be shown: they open nothing but invented data on this machine.
    private static string Introduce(TessituraSimulator simulator) =>
        $"""
            Simulated Tessitura server, version {(int)
                simulator.Options.Version}, {simulator.Performances.Count} performances.
              Base address  {simulator.BaseAddress}
              User name     {simulator.Options.UserName}
              User group    {simulator.Options.UserGroup}
              Location      {simulator.Options.Location}
              Password      {simulator.Options.Password}
            Stop it with Ctrl+C.
            """;
}
