using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Tessitura.Client.Tool.Tests.Simulate;

public sealed class OtherLanguageTests
{
    [Test]
    public async Task Python_alone_reserves_lets_the_hold_run_out_buys_and_reads_the_order()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var script = Repository.PathTo("tests/Tessitura.Client.Tool.Tests/Simulate/purchase.py");

        using var python = Start("python3", script, simulator.Line);
        var output = python.StandardOutput.ReadToEndAsync();
        var errors = python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();

        Assert.That(python.ExitCode, Is.Zero, await errors);
        var order = JsonDocument.Parse((await output).TrimEnd().Split('\n')[^1]).RootElement;
        Assert.That(order.GetProperty("tickets").GetInt32(), Is.EqualTo(2));
        Assert.That(order.GetProperty("paid").GetDecimal(), Is.Positive);
    }

    // What is not installed is told where a person runs the tests, and fails where nobody looks.
    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore($"{program} is not installed.");
            throw;
        }
    }
}
