using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Tessitura.Client.Benchmarks.Report;

namespace Tessitura.Client.Benchmarks.Loopback;

/// <summary>Builds the small program in <c>Startup</c> twice, as usual and ahead of time, and starts both many times.</summary>
internal static class StartMeasuring
{
    public const string Jit = "framework-dependent, JIT";
    public const string Aot = "Native AOT";

    public const int Starts = 15;

    public static async Task<IReadOnlyList<StartResult>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tessitura-startup-").FullName;
        try
        {
            var jit = await PublishAsync(Path.Combine(folder, "jit"), "-p:PublishAot=false", "--no-self-contained");
            var aot = await PublishAsync(Path.Combine(folder, "aot"));
            using var simulator = await SimulatorProcess.StartAsync();
            List<TimeSpan> jitTimes = [],
                aotTimes = [];
            for (var i = 0; i < Starts; i++)
            {
                jitTimes.Add(await StartAsync(jit, simulator));
                aotTimes.Add(await StartAsync(aot, simulator));
            }

            return
            [
                new StartResult(Jit, jitTimes.Median(), Size(Path.GetDirectoryName(jit)!)),
                new StartResult(Aot, aotTimes.Median(), new FileInfo(aot).Length),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> PublishAsync(string folder, params string[] switches)
    {
        await Console.Error.WriteLineAsync($"start: publishing {Path.GetFileName(folder)}");
        string[] arguments =
        [
            "publish",
            RepositoryFolder.PathOf("tests", "Tessitura.Client.Benchmarks", "Startup"),
            "--nologo",
            "-v",
            "quiet",
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "-o",
            folder,
            .. switches,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Path.Combine(folder, "Tessitura.Client.Startup" + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : throw new InvalidOperationException($"The program cannot be published: {said}");
    }

    private static async Task<TimeSpan> StartAsync(string program, SimulatorProcess simulator)
    {
        var credentials = SimulatorProcess.Credentials;
        string[] arguments =
        [
            simulator.BaseAddress.AbsoluteUri,
            simulator.PerformanceId.ToString(CultureInfo.InvariantCulture),
            credentials.UserName,
            credentials.UserGroup,
            credentials.Location,
            credentials.Password,
        ];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadLineAsync();
        var elapsed = clock.Elapsed;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return answer is not null && process.ExitCode == 0
            ? elapsed
            : throw new InvalidOperationException($"The program ended with exit code {process.ExitCode}.");
    }

    private static long Size(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension is not ".pdb" and not ".xml")
            .Sum(file => file.Length);
}
