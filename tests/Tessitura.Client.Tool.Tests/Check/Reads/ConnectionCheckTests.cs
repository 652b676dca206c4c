using System.Net;
using System.Net.Sockets;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

public class ConnectionCheckTests
{
    [Test]
    public async Task A_server_that_is_down_cannot_be_reached()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        await FailsAsync($"http://127.0.0.1:{port}/TessituraService", "cannot be reached");
    }

    [Test]
    public Task A_name_that_nobody_knows_is_told() =>
        FailsAsync("https://tessitura.invalid/TessituraService", "name of the server is not known|cannot be reached");

    [Test]
    public async Task A_server_without_TLS_is_told()
    {
        using var stop = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerInPlainTextAsync(listener, stop.Token);

        await FailsAsync(
            $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/TessituraService",
            @"\(TLS\) cannot be made"
        );

        await stop.CancelAsync();
        await answering;
    }

    [Test]
    public async Task Wrong_credentials_are_told_and_not_repeated()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.RunAsync(
            ["check", "--server", $"{server.Simulator.BaseAddress}", "--json"],
            _ => "invented-part"
        );

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(
            server.Report["problems"]![0]!["message"]!.GetValue<string>(),
            Does.Contain("does not take the credentials (401)")
        );
        Assert.That(server.Messages, Does.Not.Contain("invented-part"));
    }

    [Test]
    public async Task Another_path_is_no_Tessitura_service()
    {
        await using var server = await CheckedServer.StartAsync();

        await FailsAsync(
            $"{server.Simulator.BaseAddress.GetLeftPart(UriPartial.Authority)}/Elsewhere",
            @"no Tessitura service at this address \(404\)",
            server
        );
    }

    [TestCase("web-page", "This is a web page and no Tessitura service")]
    [TestCase("status-html:503", @"The server is in trouble \(503\)")]
    [TestCase("status-html:403", @"proxy in front does not let this caller in \(403\)")]
    [TestCase("malformed-json", "it is not JSON")]
    [TestCase("closed", "broke off")]
    public async Task A_server_of_which_nothing_works_is_told(string fault, string sentence)
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always(SimulatorFaults.EveryOperation, Faults[fault]);

        await FailsAsync($"{server.Simulator.BaseAddress}", sentence, server);
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        var asked = new List<Uri>();

        await FailsAsync(
            "https://tickets.example.org/TessituraService",
            @"sends on to another address \(302\)",
            network: new DescriptionServer(request =>
            {
                asked.Add(request.RequestUri!);
                return new HttpResponseMessage(HttpStatusCode.Found)
                {
                    Headers = { Location = new Uri("https://elsewhere.example.org/invented") },
                };
            })
        );

        Assert.That(asked, Has.Exactly(1).Items);
    }

    [Test]
    public async Task A_status_that_is_closed_or_broken_is_no_reason_to_give_up()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always("Diagnostics.GetStatus", Fault.StatusWithHtml(404));

        var exitCode = await server.CheckAsync("--pace", "0");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(server.Messages, Does.Contain("Diagnostics.GetStatus: not found (404)"));
    }

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["web-page"] = Fault.WrongContentType,
        ["status-html:503"] = Fault.StatusWithHtml(503),
        ["status-html:403"] = Fault.StatusWithHtml(403),
        ["malformed-json"] = Fault.MalformedJson,
        ["closed"] = Fault.ClosedBeforeApplying,
    };

    private static async Task FailsAsync(
        string address,
        string sentence,
        CheckedServer? known = null,
        HttpMessageHandler? network = null
    )
    {
        await using var own = known is null ? await CheckedServer.StartAsync() : null;
        var server = known ?? own!;
        server.Network = network is null ? null : () => network;

        var exitCode = await server.RunAsync(["check", "--server", address]);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(
            server.Errors,
            Does.Match($"^{System.Text.RegularExpressions.Regex.Escape(address)}: error: .*{sentence}")
        );
        Assert.That(server.Errors.TrimEnd().Split('\n'), Has.Exactly(1).Items);
        Assert.That(server.Errors, Does.Not.Contain("elsewhere"));
    }

    private static async Task AnswerInPlainTextAsync(TcpListener listener, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop);
                await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            listener.Stop();
        }
    }
}
