namespace Tessitura.Client.Simulator.Tests.Command;

internal sealed class SimulatorCommandTests
{
    [TestCase("--port x", "--port must be a number from 0 to 65535, not 'x'.")]
    [TestCase("--port 65536", "--port must be a number from 0 to 65535, not '65536'.")]
    [TestCase("--seats 5", "--seats must be a number from 60 to 100000, not '5'.")]
    [TestCase("--time-zone Mars", "--time-zone: this machine knows no zone 'Mars'.")]
    [TestCase("--server-version 13", "--server-version must be a number from 14 to 16, not '13'.")]
    [TestCase("--fault Cart.Reserve=closed", "--fault: the contract has no operation 'Cart.Reserve'.")]
    [TestCase("--fault Cart.Get", "--fault must be OPERATION=FAULT, not 'Cart.Get'.")]
    [TestCase("--fault-once Cart.Get=flood", "--fault-once: there is no fault 'flood'. Faults: status, status-html,")]
    [TestCase(
        "--fault Txn.GetFees=drift:renamd:Id",
        "--fault: there is no fault 'drift:renamd:Id'. A drift is drift:KIND:MEMBER"
    )]
    [TestCase("--fault Txn.GetFees=drift:renamed:Idd", "--fault: Txn.GetFees: Fee has no member 'Idd'. It has ")]
    [TestCase("--fault-rate 2", "--fault-rate must be a number from 0 to 1, not '2'.")]
    [TestCase("--fault-seed x", "--fault-seed must be a whole number, not 'x'.")]
    [TestCase("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    public async Task A_bad_switch_ends_it_with_a_sentence(string arguments, string sentence)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = await SimulatorCommand.RunAsync(arguments.Split(' '), output, errors);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(errors.ToString(), Does.StartWith(sentence));
        Assert.That(output.ToString(), Is.Empty);
    }

    [Test]
    public async Task It_prints_where_it_is_and_who_may_call_and_ends_when_told_to()
    {
        using var output = new Announcement();
        using var errors = new StringWriter();
        using var stop = new CancellationTokenSource();

        var running = SimulatorCommand.RunAsync(["--port", "0", "--seats", "100"], output, errors, stop.Token);
        var text = await output.Text;
        await stop.CancelAsync();

        Assert.That(await running, Is.Zero);
        Assert.That(text, Does.Contain("http://127.0.0.1:").And.Contain("/TessituraService"));
        Assert.That(text, Does.Contain("simulator").And.Contain("open-sesame"));
        Assert.That(errors.ToString(), Is.Empty);
    }

    [Test]
    public async Task Its_switches_let_calls_go_wrong()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var switches = new SimulatorSwitches();
        string[] arguments =
        [
            "--fault",
            "Cart.Get=closed",
            "--fault",
            "*=status:503",
            "--fault-once",
            "Cart.Get=locked-order",
            "--fault-rate",
            "0.2",
        ];

        switches.Arm(switches.Command.Parse(arguments), simulator);

        Assert.That(simulator.Faults.Take("Cart.Get")?.Kind, Is.EqualTo(FaultKind.LockedOrder));
        Assert.That(simulator.Faults.Take("Cart.Get")?.Kind, Is.EqualTo(FaultKind.ClosedBeforeApplying));
        Assert.That(simulator.Faults.Take("Txn.GetFees")?.Status, Is.EqualTo(503));
    }

    [Test]
    public async Task A_port_that_is_taken_ends_it_with_a_sentence()
    {
        await using var first = await TessituraSimulator.StartAsync();
        using var errors = new StringWriter();

        var port = $"{first.BaseAddress.Port}";
        var code = await SimulatorCommand.RunAsync(["--port", port], TextWriter.Null, errors);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors.ToString(), Does.StartWith($"Port {port} cannot be used"));
    }

    /// <summary>Hands over the first thing that is written.</summary>
    private sealed class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _text = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Text => _text.Task;

        public override Task WriteLineAsync(string? value)
        {
            _text.TrySetResult(value ?? "");
            return Task.CompletedTask;
        }
    }
}
