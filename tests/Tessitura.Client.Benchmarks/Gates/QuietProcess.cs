using System.Diagnostics;

namespace Tessitura.Client.Benchmarks.Gates;

/// <summary>
/// A process in which the runtime compiles each method once and for good: what a call allocates then no longer depends on
/// when a faster version of it, which may keep an object on the stack, came to be used.
/// </summary>
internal static class QuietProcess
{
    private const string Switch = "DOTNET_TieredCompilation";

    public static bool IsThis => Environment.GetEnvironmentVariable(Switch) == "0";

    /// <summary>Runs this program again, with the same arguments, as such a process.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAgainAsync(string[] args)
    {
        var start = OwnProgram.StartInfo(args);
        start.Environment[Switch] = "0";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
