namespace Tessitura.Client.Tool.Tests;

public class CheckCredentialsTests
{
    [Test]
    public async Task What_the_switches_do_not_give_comes_from_the_environment()
    {
        await using var server = await CheckedServer.StartAsync();
        var options = server.Simulator.Options;

        var exitCode = await server.RunAsync(
            [
                "check",
                "--server",
                $"{server.Simulator.BaseAddress}",
                "--user",
                options.UserName,
                "--group",
                options.UserGroup,
                "--location",
                options.Location,
                "--pace",
                "0",
            ],
            variable => variable == ServerCredentials.Password ? options.Password : null
        );

        Assert.That(exitCode, Is.Zero, server.Errors);
    }

    [Test]
    public async Task What_is_missing_without_a_terminal_is_named_all_at_once()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.RunAsync(
            ["check", "--server", $"{server.Simulator.BaseAddress}", "--user", "web"],
            _ => null
        );

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(
            server.Errors,
            Does.Contain("set TESSITURA_USERGROUP, TESSITURA_LOCATION, TESSITURA_PASSWORD").And.Not.Contain("USERNAME")
        );
    }

    [Test]
    public async Task A_person_is_asked_for_the_password_unseen()
    {
        await using var server = await CheckedServer.StartAsync();
        var options = server.Simulator.Options;
        var questions = new List<ToolQuestion>();
        await using var messages = new StringWriter();
        var host = new ToolHost(messages, TextWriter.Null)
        {
            Time = new HastyTimeProvider(),
            Ask = (question, _) =>
            {
                questions.Add(question);
                return Task.FromResult(options.Password);
            },
        };

        var exitCode = await ToolCommand.RunAsync(
            [
                "check",
                "--server",
                $"{server.Simulator.BaseAddress}",
                "--user",
                options.UserName,
                "--group",
                options.UserGroup,
                "--location",
                options.Location,
            ],
            host
        );

        Assert.That(exitCode, Is.Zero);
        Assert.That(questions, Is.EqualTo(new[] { new ToolQuestion("Password:", IsSecret: true) }));
        Assert.That(messages.ToString(), Does.Not.Contain(options.Password));
    }

    [Test]
    public async Task Credentials_that_cannot_be_such_are_explained_and_not_repeated()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.RunAsync(
            [
                "check",
                "--server",
                $"{server.Simulator.BaseAddress}",
                "--user",
                "inven:ted",
                "--group",
                "WEB",
                "--location",
                "Kiosk",
            ],
            _ => "invented-password"
        );

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Errors, Does.Contain("Credentials.UserName").And.Not.Contain("inven:ted"));
        Assert.That(server.Errors, Does.Not.Contain("invented-password"));
    }
}
