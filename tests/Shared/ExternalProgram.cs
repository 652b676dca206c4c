using System.ComponentModel;
using System.Diagnostics;

namespace Tessitura.Client.Tests;

/// <summary>A program of the machine that a test runs to its end.</summary>
internal sealed record ExternalProgram(int ExitCode, string Output, string Errors)
{
    /// <summary>What is not installed is told where a person runs the tests, and fails where nobody looks.</summary>
    public static async Task<ExternalProgram> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ExternalProgram(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore($"{program} is not installed.");
            throw;
        }
    }
}
