using Kiosk;

namespace Tessitura.Samples.Tests;

internal sealed class KioskSwitchTests
{
    private const string Server = "--server http://127.0.0.1:9 --user web --group WEB --location Here";

    [TestCase("--color", "no switch '--color'")]
    [TestCase("buy", "no switch 'buy'")]
    [TestCase("--server", "--server needs a value")]
    [TestCase("--server --user", "--server needs a value")]
    [TestCase("--server tickets.example.org", "--server needs an address")]
    [TestCase("--server ftp://tickets.example.org", "--server needs an address")]
    [TestCase("--server http://127.0.0.1:9 --user web", "also needs --group and --location")]
    [TestCase("--user web", "name it with --server")]
    [TestCase("--version 13", "known are 14, 15 and 16")]
    [TestCase("--mode-of-sale web", "number of a mode of sale")]
    [TestCase("--password secret", "never given as a switch")]
    [TestCase("--interactive", "needs a terminal")]
    [TestCase("--once", "goes together with --interactive")]
    [TestCase("--server http://tickets.example.org --user web --group WEB --location Here", "must be https")]
    [TestCase("--server http://127.0.0.1:9 --user we:b --group WEB --location Here", "':' is not allowed")]
    public async Task A_switch_without_sense_ends_with_2_and_one_sentence(string switches, string part)
    {
        var run = await RunAsync(switches);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.OneSentence, Does.Contain(part));
    }

    [Test]
    public async Task An_address_with_a_password_in_it_is_not_repeated()
    {
        var run = await RunAsync(Server.Replace("127.0.0.1", "me:hunter2@127.0.0.1", StringComparison.Ordinal));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.OneSentence, Does.Not.Contain("hunter2"));
    }

    [Test]
    public async Task Help_names_every_switch_but_takes_no_password()
    {
        var run = await RunAsync("--help");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            run.Output,
            Does.Contain("--server")
                .And.Contain("--mode-of-sale")
                .And.Contain("--interactive")
                .And.Not.Contain("--password")
        );
    }

    private static async Task<KioskResult> RunAsync(string switches)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.No,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        var exitCode = await KioskApp.RunAsync(
            switches.Split(' '),
            "invented",
            console,
            errors,
            TimeProvider.System,
            CancellationToken.None
        );
        return new KioskResult(exitCode, output.ToString(), errors.ToString());
    }
}
