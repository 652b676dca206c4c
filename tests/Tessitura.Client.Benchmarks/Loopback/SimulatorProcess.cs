using System.Diagnostics;
using System.Globalization;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Benchmarks.Loopback;

/// <summary>A simulator in a process of its own, so that the processor time of this one is the client's alone.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private readonly Process _process;

    private SimulatorProcess(Process process, Uri baseAddress, int performanceId) =>
        (_process, BaseAddress, PerformanceId) = (process, baseAddress, performanceId);

    public Uri BaseAddress { get; }

    /// <summary>An evening in the main house, with 1,200 numbered seats.</summary>
    public int PerformanceId { get; }

    public static TessituraCredentials Credentials
    {
        get
        {
            var accepted = new SimulatorOptions();
            return new TessituraCredentials
            {
                UserName = accepted.UserName,
                UserGroup = accepted.UserGroup,
                Location = accepted.Location,
                Password = accepted.Password,
            };
        }
    }

    public static async Task<SimulatorProcess> StartAsync()
    {
        var start = OwnProgram.StartInfo("--serve");
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        var words = (await process.StandardOutput.ReadLineAsync())?.Split(' ');
        return words is [var address, var performance]
            ? new SimulatorProcess(process, new Uri(address), int.Parse(performance, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The simulator did not say where it answers.");
    }

    /// <summary>The other side: says where it answers, and ends with its parent.</summary>
    public static async Task ServeAsync()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var performance = simulator.Performances.First(p => !p.IsGeneralAdmission);
        await Console.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{simulator.BaseAddress} {performance.Id}")
        );
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        _process.Dispose();
    }
}
