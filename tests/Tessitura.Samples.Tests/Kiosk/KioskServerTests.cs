using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests;

internal sealed class KioskServerTests
{
    private const string Password = "a:very:invented:password";

    [TestCase(TessituraVersion.V15)]
    [TestCase(TessituraVersion.V16)]
    public async Task A_live_server_gets_one_order_for_two_seats(TessituraVersion version)
    {
        await using var simulator = await TessituraSimulator.StartAsync(
            new() { Password = Password, Version = version }
        );
        var before = simulator.AllSeats();

        var run = await KioskProcess.RunAsync(Password, simulator.Switches("--version", $"{(int)version}"));

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("paid in cash").And.Not.Contain(Password).And.Not.Contain("SIM-"));
        Assert.That(simulator.Checkouts(), Is.EqualTo(1));
        Assert.That(before - simulator.AllSeats(), Is.EqualTo(2));
    }

    [Test]
    public async Task It_sells_in_the_mode_of_sale_that_was_asked_for()
    {
        await using var simulator = await TessituraSimulator.StartAsync(new() { Password = Password });

        var run = await KioskProcess.RunAsync(Password, simulator.Switches("--mode-of-sale", "4"));

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(simulator.CountOf("PUT", "/Web/Cart/{sessionKey}/Properties"), Is.EqualTo(1));
    }

    [Test]
    public async Task Wrong_credentials_end_in_a_sentence_about_them()
    {
        await using var simulator = await TessituraSimulator.StartAsync(new() { Password = Password });

        var run = await KioskProcess.RunAsync("not the password", simulator.Switches());

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.OneSentence, Does.Contain("credentials").And.Not.Contain("not the password"));
    }

    [Test]
    public async Task A_server_that_cannot_be_reached_ends_in_a_sentence_about_the_network()
    {
        var run = await KioskProcess.RunAsync(
            Password,
            ["--server", "http://127.0.0.1:9", "--user", "web", "--group", "WEB", "--location", "Kiosk 1"]
        );

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.OneSentence, Does.Contain("could not be reached").And.Not.Contain(Password));
    }

    [Test]
    public async Task Without_a_password_and_a_terminal_it_says_where_the_password_goes()
    {
        var run = await KioskProcess.RunAsync(
            "--server",
            "http://127.0.0.1:9",
            "--user",
            "web",
            "--group",
            "WEB",
            "--location",
            "Kiosk 1"
        );

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.OneSentence, Does.Contain("TESSITURA_PASSWORD"));
    }
}
