using System.Text.Json;

namespace Tessitura.Client.Tool.Tests;

public class CheckCommandTests
{
    private const string Opening = "POST /TessituraService/Web/Session";

    [Test]
    public async Task A_server_that_keeps_the_contract_has_no_deviation()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.CheckAsync("--json", "--with-session", "--pace", "0");

        Assert.That(server.Deviations, Is.Empty);
        Assert.That(exitCode, Is.Zero, server.Errors);
        Assert.That(server.Errors, Is.Empty);
    }

    [Test]
    public async Task It_compares_nearly_every_read_of_the_contract()
    {
        await using var server = await CheckedServer.StartAsync();

        await server.CheckAsync("--json", "--with-session", "--pace", "0");

        var reads = server.Report["reads"]!.AsArray();
        var states = reads.CountBy(read => read!["state"]!.GetValue<string>()).ToDictionary();
        Assert.That(states["compared"], Is.AtLeast(270));
        Assert.That(states.GetValueOrDefault("failed"), Is.Zero);
        Assert.That(
            reads
                .Where(read => read!["state"]!.GetValue<string>() == "notAsked")
                .Select(read => read!["operation"]!.GetValue<string>()),
            Is.EquivalentTo(new[] { "Txn.GetOrderProductsView", "Session.GetVariable" })
        );
    }

    [Test]
    public async Task Nothing_but_reads_is_sent_and_one_session_only_where_it_is_wanted([Values] bool withSession)
    {
        await using var server = await CheckedServer.StartAsync();
        var network = new RewrittenAnswers();
        server.Network = () => network;

        await server.CheckAsync(withSession ? ["--with-session", "--pace", "0"] : ["--pace", "0"]);

        var contract = EmbeddedContract.Read();
        var writes = contract
            .Operations.Where(operation => !ReadPlan.IsRead(operation))
            .ToDictionary(
                operation => operation.FullName,
                operation => server.Simulator.CountOf(operation.Verb, operation.Route)
            );
        Assert.That(writes, Has.Count.GreaterThan(80));
        Assert.That(writes.Remove("Session.CreateSession", out var opened), Is.True);
        Assert.That(opened, Is.EqualTo(withSession ? 1 : 0));
        Assert.That(writes.Values, Is.All.Zero);
        Assert.That(
            network.Requests.Where(request => request.StartsWith("POST") && request != Opening),
            Is.All.Match("POST /TessituraService/TXN/.*/(Search|Describe)")
        );
        Assert.That(server.Simulator.WebSessionsOpened, Is.EqualTo(withSession ? 1 : 0));
        Assert.That(server.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task Between_two_reads_is_a_pause([Values(0, 250)] int pace)
    {
        var time = new HastyTimeProvider();
        await using var server = await CheckedServer.StartAsync(time: time);
        var network = new RewrittenAnswers();
        server.Network = () => network;

        await server.CheckAsync("--pace", $"{pace}");

        var pauses = time.Pauses.Where(pause => pause == TimeSpan.FromMilliseconds(250));

        // Without one before the first contact and before the first read.
        Assert.That(pauses, Has.Exactly(pace == 0 ? 0 : network.Requests.Count - 2).Items);
    }

    [Test]
    public async Task A_performance_can_be_named()
    {
        await using var server = await CheckedServer.StartAsync();
        var network = new RewrittenAnswers();
        server.Network = () => network;

        await server.CheckAsync("--performance", "4713", "--pace", "0");

        Assert.That(network.Requests, Does.Contain("GET /TessituraService/TXN/Performances/4713/Seats"));
        Assert.That(network.Requests, Has.None.Contains("/4711/"));
    }

    [Test]
    public async Task The_session_key_is_in_no_form_of_the_report()
    {
        await using var server = await CheckedServer.StartAsync();
        var keys = new List<string>();
        var network = new RewrittenAnswers(
            (_, answer) =>
            {
                if (answer is System.Text.Json.Nodes.JsonObject row && row["SessionKey"] is { } key)
                {
                    keys.Add($"{key}");
                }
            }
        );
        server.Network = () => network;

        await server.CheckAsync("--with-session", "--pace", "0", "--json");

        Assert.That(keys, Has.Exactly(1).Items);
        Assert.That(server.Messages + server.Errors, Does.Not.Contain(keys[0]));
        Assert.That(server.Read("Session.Get")["state"]!.GetValue<string>(), Is.EqualTo("compared"));
    }

    [TestCase("--server nothing", "--server: give the service's root as an https address")]
    [TestCase("--server https://web:invented@tickets.example.org/", "--server: only host and path")]
    [TestCase("--server https://tickets.example.org/?a=b", "--server: only host and path")]
    [TestCase("--server http://tickets.example.org/Service", "use https, or say --allow-insecure-http")]
    [TestCase("--pace 0", "--server")]
    [TestCase("--server https://a.example.org --pace -1", "--pace: give a whole number from 0 to 60000")]
    [TestCase("--server https://a.example.org --timeout 0", "--timeout: give a whole number from 1 to 600")]
    [TestCase("--server https://a.example.org --performance x", "--performance: give a whole number from 1")]
    [TestCase("--server https://a.example.org --password invented", "--password")]
    public async Task A_switch_that_cannot_be_used_is_named(string switches, string sentence)
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.RunAsync(["check", .. switches.Split(' ')]);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Errors, Does.Contain(sentence));
        Assert.That(server.Errors, Does.Not.Contain("web:invented"));
    }

    [Test]
    public async Task The_report_is_one_JSON_object_with_names_that_a_script_can_use()
    {
        await using var server = await CheckedServer.StartAsync();

        await server.CheckAsync("--json", "--pace", "0");

        using var report = JsonDocument.Parse(server.Messages);
        Assert.That(
            report.RootElement.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(
                new[] { "exitCode", "server", "facts", "reads", "deviations", "described", "advice", "problems" }
            )
        );
        Assert.That(
            report.RootElement.GetProperty("facts").GetProperty("clockAheadSeconds").GetRawText(),
            Does.Match("^(0|1|-1)$")
        );
    }

    [Test]
    public async Task Without_a_terminal_there_is_no_progress_and_with_one_it_is_no_output()
    {
        await using var plain = await CheckedServer.StartAsync();
        await using var terminal = await CheckedServer.StartAsync(isTerminal: true);

        await plain.CheckAsync("--pace", "0");
        await terminal.CheckAsync("--pace", "0");

        Assert.That(plain.Errors, Is.Empty);
        Assert.That(terminal.Errors, Is.Not.Empty);
        Assert.That(plain.Messages, Does.StartWith(plain.Simulator.BaseAddress.ToString()));
        Assert.That(terminal.Messages, Does.Contain("reads:").And.Not.Contain("Reading"));
    }

    [Test]
    public async Task A_run_that_somebody_stops_says_so()
    {
        await using var server = await CheckedServer.StartAsync();
        using var stop = new CancellationTokenSource();
        var asked = 0;
        server.Network = () =>
            new RewrittenAnswers(
                (_, _) =>
                {
                    if (++asked == 20)
                    {
                        stop.Cancel();
                    }
                }
            );

        var exitCode = await server.RunAsync(
            ["check", "--server", $"{server.Simulator.BaseAddress}"],
            cancellationToken: stop.Token
        );

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Errors.TrimEnd(), Is.EqualTo("error: Stopped before the end."));
        Assert.That(asked, Is.EqualTo(20));
    }

    [Test]
    public async Task A_page_that_cannot_be_written_is_told()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.CheckAsync("--pace", "0", "--markdown", "/nowhere/at/all/page.md");

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Errors, Does.Contain("error"));
    }
}
