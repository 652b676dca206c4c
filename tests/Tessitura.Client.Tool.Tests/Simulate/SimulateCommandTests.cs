using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests.Simulate;

public sealed class SimulateCommandTests
{
    [TestCase("--port x", "--port must be a number from 0 to 65535, not 'x'.")]
    [TestCase("--port 65536", "--port must be a number from 0 to 65535, not '65536'.")]
    [TestCase("--seats 5", "--seats must be a number from 60 to 100000, not '5'.")]
    [TestCase("--time-zone Mars", "--time-zone: this machine knows no zone 'Mars'.")]
    [TestCase("--server-version 13", "--server-version must be a number from 14 to 16, not '13'.")]
    [TestCase("--urls https://127.0.0.1:5005", "--urls: 'https://127.0.0.1:5005' must begin with http://")]
    [TestCase("--urls here", "--urls: 'here' is no address to listen on; http://127.0.0.1:5005 is one.")]
    [TestCase("--port 1 --urls http://127.0.0.1:0", "--port and --urls do not go together")]
    [TestCase("--data mine.json --seats 100", "--data and --seats do not go together")]
    [TestCase("--data mine.json --export other.json", "--data and --export do not go together")]
    [TestCase("--data nowhere.json", "error: Could not find file")]
    [TestCase(
        "--fault Txn.GetFees=drift:renamd:Id",
        "--fault: there is no fault 'drift:renamd:Id'. A drift is drift:KIND:MEMBER"
    )]
    [TestCase("--fault Txn.GetFees=drift:renamed:Idd", "--fault: Txn.GetFees: Fee has no member 'Idd'. It has ")]
    [TestCase("--cors *", "--cors: '*' is no origin of web pages; http://localhost:3000 is one")]
    [TestCase("--location a:b", "--location must be a text without a colon.")]
    [TestCase("--fault Cart.Reserve=closed", "--fault: the contract has no operation 'Cart.Reserve'.")]
    [TestCase("--fault Cart.Get", "--fault must be OPERATION=FAULT, not 'Cart.Get'.")]
    [TestCase("--fault-once Cart.Get=flood", "--fault-once: there is no fault 'flood'. Faults: status, status-html,")]
    [TestCase("--fault-rate 2", "--fault-rate must be a number from 0 to 1, not '2'.")]
    [TestCase("--fault-seed x", "--fault-seed must be a whole number, not 'x'.")]
    [TestCase("--nonsense", "Unrecognized command or argument '--nonsense'.")]
    public async Task A_bad_switch_ends_it_with_a_sentence(string arguments, string sentence)
    {
        using var errors = new StringWriter();

        var code = await RunAsync(arguments.Split(' '), errors);

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        Assert.That(errors.ToString(), Does.StartWith(sentence));
    }

    [Test]
    public async Task A_port_that_is_taken_ends_it_with_a_sentence()
    {
        await using var first = await TessituraSimulator.StartAsync();
        using var errors = new StringWriter();

        var code = await RunAsync(["--port", $"{first.BaseAddress.Port}"], errors);

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        Assert.That(
            errors.ToString(),
            Does.StartWith("error: Failed to bind to address").And.Contain("already in use")
        );
    }

    [Test]
    public async Task An_address_of_another_machine_ends_it_with_a_sentence()
    {
        using var errors = new StringWriter();

        var code = await RunAsync(["--urls", "http://192.0.2.1:0"], errors);

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        Assert.That(errors.ToString(), Does.StartWith("--urls: error: The address cannot be listened on: "));
    }

    [Test]
    public async Task A_recording_that_cannot_be_written_ends_it_with_a_sentence()
    {
        using var folder = new ToolFolder();
        using var errors = new StringWriter();

        var code = await RunAsync(["--port", "0", "--record", Path.Combine(folder.Output, "no", "file")], errors);

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        Assert.That(errors.ToString(), Does.StartWith("error: Could not find a part of the path"));
    }

    [Test]
    public async Task The_built_in_theatre_is_written_as_an_example_that_can_be_changed_and_sold()
    {
        using var folder = new ToolFolder();
        var file = Path.Combine(folder.Output, "theatre.json");
        Directory.CreateDirectory(folder.Output);
        using var errors = new StringWriter();
        var code = await RunAsync(["--export", file, "--seats", "100"], errors);
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("Harbour Lane Theatre", "Mill Street Playhouse"));

        await using var simulator = await RunningSimulator.StartAsync("--data", file);
        using var client = new HttpClient();
        var state = await client.GetStringAsync(simulator.Facts.GetProperty("controlAddress").GetString() + "/state");

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(state, Does.Contain("Mill Street Playhouse").And.Contain("La traviata"));
    }

    [Test]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        using var folder = new ToolFolder();
        Directory.CreateDirectory(folder.Output);
        var file = Path.Combine(folder.Output, "theatre.json");
        await File.WriteAllTextAsync(file, "mine");
        using var errors = new StringWriter();

        var code = await RunAsync(["--export", file], errors);

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        Assert.That(errors.ToString(), Does.StartWith($"{file}: error: The file is there already"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("mine"));
    }

    [Test]
    public async Task Mistakes_of_a_theatre_are_told_with_line_and_path([Values] bool asJson)
    {
        using var folder = new ToolFolder();
        Directory.CreateDirectory(folder.Output);
        var file = Path.Combine(folder.Output, "theatre.json");
        await File.WriteAllTextAsync(
            file,
            """
            {
              "nam": "Mill Street Playhouse",
              "facilities": [{ "id": 1, "description": "Playhouse", "capacity": 100 }],
              "priceTables": [{ "id": 1, "zones": { "1": -5 } }],
              "performances": [{ "id": 501, "description": "Hamlet", "date": { "inDays": 3, "at": "19:00" } }]
            }
            """
        );
        using var errors = new StringWriter();
        using var output = new StringWriter();
        string[] arguments = ["simulate", "--data", file];

        var code = await ToolCommand.RunAsync(
            asJson ? [.. arguments, "--json"] : arguments,
            new ToolHost(output, errors)
        );

        Assert.That(code, Is.EqualTo(ExitCode.Unusable));
        if (asJson)
        {
            var problems = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("problems").EnumerateArray();
            Assert.That(
                problems.Select(problem =>
                    (problem.GetProperty("line").GetInt32(), problem.GetProperty("path").GetString())
                ),
                Is.EqualTo(new[] { (2, "$.nam"), (4, "$.priceTables[0].zones.1") })
            );
        }
        else
        {
            var lines = errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(lines, Has.Length.EqualTo(2));
            Assert.That(lines[0], Does.StartWith($"{file}(2): error: $.nam: ").And.Contain("name"));
            Assert.That(lines[1], Does.StartWith($"{file}(4): error: $.priceTables[0].zones"));
        }
    }

    [Test]
    public async Task Without_a_terminal_it_says_in_lines_where_it_is_and_who_may_call()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var stop = new CancellationTokenSource();
        var host = new ToolHost(new StoppingWriter(output, stop), errors);

        var code = await ToolCommand.RunAsync(["simulate", "--port", "0", "--seats", "100"], host, stop.Token);

        var text = output.ToString();
        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(text, Does.StartWith("Simulated Tessitura server, version 15, 8 performances"));
        Assert.That(text, Does.Match(@"  Base address  http://127\.0\.0\.1:\d+/TessituraService\n"));
        Assert.That(text, Does.Contain("  Password      open-sesame\n").And.Contain("Stop it with Ctrl+C."));
        Assert.That(text, Does.Match(@"  Page          http://127\.0\.0\.1:\d+/\n"));
        Assert.That(errors.ToString(), Is.Empty);
    }

    [Test]
    public async Task A_person_gets_it_in_a_frame()
    {
        using var output = new StringWriter();
        using var stop = new CancellationTokenSource();
        var host = new ToolHost(new StoppingWriter(output, stop), TextWriter.Null) { IsTerminal = true };

        await ToolCommand.RunAsync(["simulate", "--port", "0", "--seats", "100"], host, stop.Token);

        Assert.That(output.ToString(), Does.Contain("╭─").And.Contain("open-sesame"));
    }

    [Test]
    public async Task A_program_gets_address_and_credentials_in_one_line_of_json()
    {
        await using var simulator = await RunningSimulator.StartAsync("--server-version", "16", "--user-name", "kiosk");

        var facts = simulator.Facts;
        var address = facts.GetProperty("baseAddress").GetString()!;
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("kiosk:WEB:Kiosk 1:open-sesame"))
        );

        Assert.That(address, Does.EndWith("/tessitura/api"));
        Assert.That(facts.GetProperty("userName").GetString(), Is.EqualTo("kiosk"));
        Assert.That(facts.GetProperty("performances").GetArrayLength(), Is.EqualTo(8));
        Assert.That(await http.GetStringAsync($"{address}/TXN/Performances/4711"), Does.Contain("4711"));
        Assert.That(
            await http.GetStringAsync($"{facts.GetProperty("controlAddress").GetString()}/requests"),
            Does.Contain("/TXN/Performances/4711")
        );
        Assert.That(await http.GetStringAsync(facts.GetProperty("page").GetString()), Does.Contain("Harbour Lane"));
        Assert.That(await simulator.StopAsync(), Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task A_password_of_the_users_own_is_shown_nowhere()
    {
        const string password = "invented-own-password";
        await using var simulator = await RunningSimulator.StartAsync(
            name => name == "TESSITURA_SIMULATOR_PASSWORD" ? password : null,
            "--port",
            "0",
            "--json"
        );
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"simulator:WEB:Kiosk 1:{password}"))
        );

        var address = simulator.Facts.GetProperty("baseAddress").GetString();
        using var answer = await http.GetAsync($"{address}/TXN/Performances/4711");
        var page = await http.GetStringAsync(simulator.Facts.GetProperty("page").GetString());

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(simulator.Line + simulator.Errors + page, Does.Not.Contain(password));
    }

    [Test]
    public void Its_switches_make_the_servers_options()
    {
        using var folder = new ToolFolder();
        var file = folder.Contract;

        var options = Read(
            "--urls http://127.0.0.1:7001;http://127.0.0.1:7002 --allow-remote --cors http://localhost:3000 --seats 500 "
                + "--hold-minutes 5 --server-version 14 --time-zone America/Los_Angeles --user-group G --location L --record "
                + file
        ).Options;

        Assert.That(options.Urls, Is.EqualTo(new[] { "http://127.0.0.1:7001", "http://127.0.0.1:7002" }));
        Assert.That(options.AllowRemote && options.Control, Is.True);
        Assert.That(options.AllowedOrigins, Is.EqualTo(new[] { "http://localhost:3000" }));
        Assert.That(options.KeptRequests, Is.EqualTo(1000));
        Assert.That((options.Seats, options.HoldMinutes, options.Version), Is.EqualTo((500, 5, TessituraVersion.V14)));
        Assert.That(options.ServerTimeZone.Id, Is.EqualTo("America/Los_Angeles"));
        Assert.That((options.UserGroup, options.Location), Is.EqualTo(("G", "L")));
        Assert.That(options.RecordTo, Is.EqualTo(file));
        Assert.That(Read("").Options.Port, Is.EqualTo(5005));
        Assert.That(Read("").Options.AllowRemote, Is.False);
    }

    [Test]
    public async Task Its_switches_let_calls_go_wrong()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        var settings = Read(
            "--fault Cart.Get=closed --fault *=status:503 --fault-once Cart.Get=locked-order --fault-rate 0.2"
        );

        settings.Arm(simulator.Faults);

        Assert.That(simulator.Faults.Take("Cart.Get")?.Kind, Is.EqualTo(FaultKind.LockedOrder));
        Assert.That(simulator.Faults.Take("Cart.Get")?.Kind, Is.EqualTo(FaultKind.ClosedBeforeApplying));
        Assert.That(simulator.Faults.Take("Txn.GetFees")?.Status, Is.EqualTo(503));
    }

    private static SimulateSettings Read(string arguments)
    {
        var switches = new SimulateSwitches(new ToolHost(TextWriter.Null, TextWriter.Null));
        var command = new System.CommandLine.Command("simulate");
        switches.AddTo(command);
        return switches.Read(command.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static Task<int> RunAsync(string[] arguments, StringWriter errors) =>
        ToolCommand.RunAsync(["simulate", .. arguments], new ToolHost(TextWriter.Null, errors));

    /// <summary>Stops the command as soon as it has written something.</summary>
    private sealed class StoppingWriter(StringWriter output, CancellationTokenSource stop) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => output.Write(value);

        public override void Write(string? value) => Note(value);

        public override void WriteLine(string? value) => Note(value + "\n");

        private void Note(string? value)
        {
            output.Write(value);
            if (output.ToString().Contains("Ctrl+C", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
