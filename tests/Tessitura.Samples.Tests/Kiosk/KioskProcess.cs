using System.Diagnostics;

namespace Tessitura.Samples.Tests;

/// <summary>The kiosk as a program of its own, without a terminal.</summary>
internal static class KioskProcess
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static Task<KioskResult> RunAsync(params string[] arguments) => RunAsync(password: null, arguments);

    public static async Task<KioskResult> RunAsync(string? password, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Kiosk.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TESSITURA_PASSWORD"] = password;

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(_patience);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return new KioskResult(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
