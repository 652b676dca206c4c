using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

/// <summary>The program itself in a real terminal, by the system's clock.</summary>
internal sealed class KioskTerminalTests
{
    private const string Esc = "key:\e";

    private static readonly string _kiosk = Path.Combine(AppContext.BaseDirectory, "Kiosk.dll");

    [Test]
    public async Task At_80_by_24_somebody_buys_two_tickets_by_digits_alone()
    {
        var run = await RunAsync(
            ["size:80x24", "see:Which evening?", "key:1", "see:Which zone?", "echo", "key:2", "see:rows A to O (more"],
            ["key:2", "see:ticket 1 of 2", "key:1", "see:ticket 2 of 2", "key:2", "see:kept for 1", "key:1"],
            ["see:Everything right?", "key:1", "see:2 tickets for La traviata", "key:\r"],
            [_kiosk, "--interactive", "--once"]
        );

        Assert.That(run.Output, Does.EndWith("exit 0\n").And.Contain("echo off"));
        Assert.That(run.Output, Does.Contain("\e[?1049l"), "The screen of before is back.");
    }

    [Test]
    public async Task At_40_by_12_it_says_what_it_needs_and_a_larger_window_is_noticed()
    {
        var run = await RunAsync(
            ["size:40x12", "see:The kiosk needs 80 by 24", "key:1", "size:80x24", "see:Which evening?"],
            ["size:40x12", "see:The kiosk needs 80 by 24", "size:100x40", "see:Which evening?", Esc],
            [],
            [_kiosk, "--interactive", "--once"]
        );

        Assert.That(run.Output, Does.Contain("Nothing was bought. Goodbye!").And.EndWith("exit 0\n"));
    }

    [TestCase("signal:SIGTERM")]
    [TestCase("signal:SIGHUP")]
    [TestCase("key:\u0003")]
    public async Task Being_asked_to_end_gives_the_seats_back(string end)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var before = simulator.AllSeats();

        var run = await ReservesAsync(simulator, end);

        Assert.That(
            run.Output,
            Does.Contain("Stopped: seats that are not paid go back on sale.").And.EndWith("exit 130\n")
        );
        Assert.That(run.Output, Does.Not.Contain(simulator.Options.Password));
        Assert.That(simulator.WebSessionsOpened, Is.EqualTo(2));
        Assert.That(simulator.AllSeats(), Is.EqualTo(before));
    }

    [Test]
    public async Task Closing_the_window_gives_the_seats_back()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var before = simulator.AllSeats();

        await ReservesAsync(simulator, "close");

        Assert.That(simulator.WebSessionsOpened, Is.EqualTo(2));
        Assert.That(simulator.AllSeats(), Is.EqualTo(before));
    }

    private static Task<ExternalProgram> ReservesAsync(TessituraSimulator simulator, string end) =>
        RunAsync(
            [
                "size:80x24",
                "see:Password of the API user:",
                $"key:{simulator.Options.Password}\r",
                "see:Which evening?",
            ],
            ["key:1", "see:Which zone?", "key:1", "see:How many tickets?", "key:2", "see:How would you like to pay"],
            [end],
            [_kiosk, .. simulator.Switches("--interactive")]
        );

    private static async Task<ExternalProgram> RunAsync(string[] first, string[] then, string[] last, string[] program)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "terminal.py");
        var run = await ExternalProgram.RunAsync(
            "python3",
            [script, .. first, .. then, .. last, "--", "dotnet", .. program]
        );
        Assert.That(run.ExitCode, Is.Zero, run.Errors[..Math.Min(2000, run.Errors.Length)]);
        return run;
    }
}
