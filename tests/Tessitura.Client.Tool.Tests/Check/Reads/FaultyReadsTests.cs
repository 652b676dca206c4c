using System.Net;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Tool.Tests;

public class FaultyReadsTests
{
    [TestCase("status:500", "failed", 500, true)]
    [TestCase("status-html:502", "failed", 502, true)]
    [TestCase("status:403", "forbidden", 403, false)]
    [TestCase("status:404", "notFound", 404, true)]
    [TestCase("status:409", "refused", 409, false)]
    [TestCase("web-page", "failed", 200, true)]
    [TestCase("malformed-json", "failed", 200, true)]
    [TestCase("closed", "failed", null, true)]
    [TestCase("seat-server-down", "failed", 500, true)]
    public async Task A_read_that_goes_wrong_is_named_and_the_others_are_read(
        string fault,
        string state,
        int? status,
        bool breaks
    )
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always("Txn.GetFees", Faults[fault]);

        var exitCode = await server.CheckAsync("--json", "--pace", "0");

        var read = server.Read("Txn.GetFees");
        Assert.That(read["state"]!.GetValue<string>(), Is.EqualTo(state));
        Assert.That(read["status"]?.GetValue<int>(), Is.EqualTo(status));
        Assert.That(read["breaks"]!.GetValue<bool>(), Is.EqualTo(breaks));
        Assert.That(exitCode, Is.EqualTo(breaks ? 1 : 0));
        Assert.That(server.Deviations, Is.Empty);

        // The id that its list would have given comes from the summary.
        Assert.That(server.Read("Txn.GetFee")["state"]!.GetValue<string>(), Is.EqualTo("compared"));
        Assert.That(server.Read("Txn.GetZones")["state"]!.GetValue<string>(), Is.EqualTo("compared"));
    }

    [Test]
    public async Task An_answer_that_breaks_off_has_failed()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always("Txn.GetFees", Fault.Truncated);

        var exitCode = await server.CheckAsync("--json", "--pace", "0");

        // Whether the status came through before is a matter of chance.
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(server.Read("Txn.GetFees")["state"]!.GetValue<string>(), Is.EqualTo("failed"));
        Assert.That(server.Read("Txn.GetFees")["reason"]!.GetValue<string>(), Does.Contain("broke off"));
    }

    [Test]
    public async Task A_hung_answer_ends_after_the_timeout_and_the_others_are_read()
    {
        var serverTime = new TimerTrackingTimeProvider();
        var time = new FakeTimeProvider(TestTime.Start);
        await using var server = await CheckedServer.StartAsync(
            new SimulatorOptions { Seats = 60, TimeProvider = serverTime },
            time
        );
        server.Simulator.Faults.Always("Txn.GetFees", Fault.Delay(TimeSpan.FromHours(1)));

        var check = server.CheckAsync("--json", "--pace", "0", "--timeout", "6");
        await serverTime.UntilTimerAsync(TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(6));
        var exitCode = await check;

        var read = server.Read("Txn.GetFees");
        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(read["state"]!.GetValue<string>(), Is.EqualTo("failed"));
        Assert.That(read["reason"]!.GetValue<string>(), Is.EqualTo("No answer came within 6 seconds."));
        Assert.That(server.Read("Txn.GetZones")["state"]!.GetValue<string>(), Is.EqualTo("compared"));
    }

    [Test]
    public async Task A_body_that_never_ends_is_given_up_after_the_timeout()
    {
        var time = new FakeTimeProvider(TestTime.Start);
        await using var server = await CheckedServer.StartAsync(time: time);
        var network = new StalledBody("/TXN/Fees");
        server.Network = () => network;

        var check = server.CheckAsync("--json", "--pace", "0", "--timeout", "6");
        await network.Reading;
        time.Advance(TimeSpan.FromSeconds(6));
        await check;

        Assert.That(
            server.Read("Txn.GetFees")["reason"]!.GetValue<string>(),
            Is.EqualTo("No answer came within 6 seconds.")
        );
        Assert.That(server.Read("Txn.GetZones")["state"]!.GetValue<string>(), Is.EqualTo("compared"));
    }

    [Test]
    public async Task A_passing_failure_is_asked_again()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Next("Txn.GetFees", Fault.StatusWithJson(503));

        var exitCode = await server.CheckAsync("--pace", "0");

        Assert.That(exitCode, Is.Zero, server.Messages);
        Assert.That(server.Simulator.CountOf("GET", "/TXN/Fees"), Is.EqualTo(2));
    }

    [Test]
    public async Task Rights_that_are_lacking_are_listed_in_one_piece_of_advice()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always("Txn.GetFees", Fault.StatusWithJson(403));
        server.Simulator.Faults.Always("ReferenceData.GetCountries", Fault.StatusWithJson(403));

        var exitCode = await server.CheckAsync("--pace", "0");

        Assert.That(exitCode, Is.Zero, "a right can be given, and a shop may not need it");
        Assert.That(
            server.Messages,
            Does.Contain(
                "The user group lacks the right to 2 operations (ReferenceData.GetCountries, Txn.GetFees); give it those that the program calls."
            )
        );
    }

    [Test]
    public async Task A_session_that_cannot_be_opened_leaves_its_reads_unasked()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Simulator.Faults.Always("Session.CreateSession", Fault.StatusWithJson(500));

        var exitCode = await server.CheckAsync("--json", "--with-session", "--pace", "0");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(server.Read("Session.CreateSession")["state"]!.GetValue<string>(), Is.EqualTo("failed"));
        Assert.That(server.Read("Cart.Get")["reason"]!.GetValue<string>(), Is.EqualTo("There is no web session."));
    }

    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["status:500"] = Fault.StatusWithJson(500),
        ["status-html:502"] = Fault.StatusWithHtml(502),
        ["status:403"] = Fault.StatusWithJson(403),
        ["status:404"] = Fault.StatusWithJson(404),
        ["status:409"] = Fault.StatusWithJson(409),
        ["web-page"] = Fault.WrongContentType,
        ["malformed-json"] = Fault.MalformedJson,
        ["closed"] = Fault.ClosedBeforeApplying,
        ["seat-server-down"] = Fault.SeatServerDown,
    };
}

/// <summary>Between the tool and a real server: the body of one answer begins and never ends.</summary>
internal sealed class StalledBody(string path) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody waits for the rest of the body.</summary>
    public Task Reading => _reading.Task;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal)
            ? Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Body(_reading)) }
            )
            : base.SendAsync(request, cancellationToken);

    private sealed class Body(TaskCompletionSource reading) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
