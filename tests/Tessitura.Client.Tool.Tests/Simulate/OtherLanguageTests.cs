using System.Text.Json;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Tool.Tests.Simulate;

public sealed class OtherLanguageTests
{
    [Test]
    public async Task Python_alone_reserves_lets_the_hold_run_out_buys_and_reads_the_order()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var script = Repository.PathTo("tests/Tessitura.Client.Tool.Tests/Simulate/purchase.py");

        var python = await ExternalProgram.RunAsync("python3", script, simulator.Line);

        Assert.That(python.ExitCode, Is.Zero, python.Errors);
        var order = JsonDocument.Parse(python.Output.TrimEnd().Split('\n')[^1]).RootElement;
        Assert.That(order.GetProperty("tickets").GetInt32(), Is.EqualTo(2));
        Assert.That(order.GetProperty("paid").GetDecimal(), Is.Positive);
    }
}
