using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests;

/// <summary>The program itself in a real terminal, by the system's clock.</summary>
[Platform("Linux")]
internal sealed class KioskTerminalTests
{
    private const string Esc = "\e";
    private const string ControlC = "\u0003";

    private static readonly string _kiosk = Path.Combine(AppContext.BaseDirectory, "Kiosk.dll");

    [Test]
    public async Task At_80_by_24_somebody_buys_two_tickets_by_digits_alone()
    {
        await using var terminal = Start("80x24", "--interactive", "--once");

        await terminal.SeeAsync("Which evening?");
        await terminal.TypeAsync("1");
        await terminal.SeeAsync("Which zone?");
        var echoes = await terminal.EchoesAsync();
        await AnswerAsync(terminal, ("2", "rows A to O (more"), ("2", "ticket 1 of 2"), ("1", "ticket 2 of 2"));
        await AnswerAsync(
            terminal,
            ("2", "kept for 1"),
            ("1", "Everything right?"),
            ("1", "2 tickets for La traviata")
        );
        await terminal.TypeAsync("\r");

        Assert.That(await terminal.EndAsync(), Is.Zero);
        Assert.That(echoes, Is.False);
        Assert.That(terminal.Raw, Does.Contain("\e[?1049l"), "The screen of before is back.");
    }

    [Test]
    public async Task At_40_by_12_it_says_what_it_needs_and_a_larger_window_is_noticed()
    {
        await using var terminal = Start("40x12", "--interactive", "--once");

        await terminal.SeeAsync("The kiosk needs 80 by 24");
        await terminal.TypeAsync("1");
        terminal.Resize("80x24");
        await terminal.SeeAsync("Which evening?");
        terminal.Resize("40x12");
        await terminal.SeeAsync("The kiosk needs 80 by 24");
        terminal.Resize("100x40");
        await terminal.SeeAsync("Which evening?");
        await terminal.TypeAsync(Esc);

        Assert.That(await terminal.EndAsync(), Is.Zero);
        Assert.That(terminal.Raw, Does.Contain("Nothing was bought. Goodbye!"));
    }

    [TestCase("TERM")]
    [TestCase("HUP")]
    [TestCase("INT")]
    public async Task Being_asked_to_end_gives_the_seats_back(string signal)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var before = simulator.AllSeats();
        await using var terminal = await ReserveAsync(simulator);

        await (signal is "INT" ? terminal.TypeAsync(ControlC) : terminal.SignalAsync(signal));

        Assert.That(await terminal.EndAsync(), Is.EqualTo(130));
        Assert.That(terminal.Raw, Does.Contain("Stopped: seats that are not paid go back on sale."));
        Assert.That(terminal.Raw, Does.Not.Contain(simulator.Options.Password));
        Assert.That(simulator.WebSessionsOpened, Is.EqualTo(2));
        Assert.That(simulator.AllSeats(), Is.EqualTo(before));
    }

    [Test]
    public async Task Closing_the_window_gives_the_seats_back()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var before = simulator.AllSeats();
        await using var terminal = await ReserveAsync(simulator);

        await terminal.CloseAsync();
        await terminal.EndAsync();

        Assert.That(simulator.WebSessionsOpened, Is.EqualTo(2));
        Assert.That(simulator.AllSeats(), Is.EqualTo(before));
    }

    private static PseudoTerminal Start(string size, params IEnumerable<string> switches) =>
        PseudoTerminal.Start(size, ["dotnet", _kiosk, .. switches]);

    private static async Task<PseudoTerminal> ReserveAsync(TessituraSimulator simulator)
    {
        var terminal = Start("80x24", simulator.Switches("--interactive"));
        await terminal.SeeAsync("Password of the API user:");
        await AnswerAsync(terminal, ($"{simulator.Options.Password}\r", "Which evening?"), ("1", "Which zone?"));
        await AnswerAsync(terminal, ("1", "How many tickets?"), ("2", "How would you like to pay"));
        return terminal;
    }

    /// <summary>Types, and waits for what is asked next.</summary>
    private static async Task AnswerAsync(
        PseudoTerminal terminal,
        params IEnumerable<(string Keys, string Next)> answers
    )
    {
        foreach (var (keys, next) in answers)
        {
            await terminal.TypeAsync(keys);
            await terminal.SeeAsync(next);
        }
    }
}
