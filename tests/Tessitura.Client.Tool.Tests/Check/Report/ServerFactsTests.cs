using System.Text.Json.Nodes;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

public class ServerFactsTests
{
    private const string Zone = "America/Los_Angeles";

    // Some of these names stand in other types too, which have them in every version.
    private static readonly (string Member, Func<JsonObject, bool> IsOf)[] SinceFifteen =
    [
        ("AliasDescription", row => !(row.ContainsKey("Rank") && row.ContainsKey("CreatedDateTime"))),
        ("Campaign", row => row.ContainsKey("AvailSaleIndicator")),
        ("SectionSummaries", row => row.ContainsKey("ConstituentAvailableCount")),
        ("LicenseeAccountCode", row => row.ContainsKey("CreatedDateTime")),
        ("GaIndicator", _ => true),
        ("IsGA", _ => true),
        ("IsEditable", _ => true),
        ("LayerTypeId", _ => true),
        ("IsEditableForWeb", _ => true),
        ("EditableMinPrice", _ => true),
    ];

    [Test]
    public async Task The_zone_that_the_server_names_is_the_one_for_the_options()
    {
        await using var server = await StartThereAsync();

        await server.CheckAsync("--pace", "0");

        Assert.That(server.Messages, Does.Contain($"Time zone {Zone}."));
        Assert.That(
            server.Messages,
            Does.Contain($"options.ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById(\"{Zone}\");")
        );
    }

    [TestCase("Pacific Standard Time")]
    [TestCase("Pacific Daylight Time")]
    public async Task A_zone_in_the_words_of_Windows_is_understood(string name)
    {
        await using var server = await StartThereAsync();
        server.Network = () => new RewrittenAnswers(Status(status => status["TimeZone"] = name));

        await server.CheckAsync("--pace", "0");

        Assert.That(server.Messages, Does.Contain($"Time zone {Zone}.").And.Not.Contain(name));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_zone_that_is_not_named_is_found_by_the_clock(bool hasOffset)
    {
        await using var server = await StartThereAsync();
        server.Network = () => new RewrittenAnswers(Status(status => status["TimeZone"] = "House of invented"));
        if (!hasOffset)
        {
            server.Simulator.Faults.Always(
                "Diagnostics.GetStatus",
                Fault.Drift(DriftKind.DateWithoutOffset, "TimeStamp")
            );
        }

        await server.CheckAsync("--json", "--pace", "0");

        var offset = TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(DateTimeOffset.UtcNow);
        Assert.That(server.Report["facts"]!["timeZone"], Is.Null);
        Assert.That(
            server.Report["facts"]!["utcOffset"]!.GetValue<string>(),
            Is.EqualTo($"-{offset.Duration():hh\\:mm}")
        );
        Assert.That(server.Messages, Does.Contain(Zone).And.Contain("Name the time zone of the theatre"));
        Assert.That(server.Messages, Does.Not.Contain("invented"));
    }

    [Test]
    public async Task A_zone_that_the_clock_contradicts_is_not_recommended()
    {
        await using var server = await StartThereAsync();
        server.Network = () => new RewrittenAnswers(Status(status => status["TimeZone"] = "Europe/Berlin"));

        await server.CheckAsync("--pace", "0");

        Assert.That(server.Messages, Does.Not.Contain("Berlin"));
    }

    [TestCase(-90, "ahead of")]
    [TestCase(90, "behind")]
    public async Task Clocks_that_differ_are_told_with_their_distance(int seconds, string direction)
    {
        await using var server = await CheckedServer.StartAsync(
            time: new HastyTimeProvider { Ahead = TimeSpan.FromSeconds(seconds) }
        );

        await server.CheckAsync("--pace", "0");

        Assert.That(server.Messages, Does.Match($"The server's clock is (89|90|91) s {direction} this machine's"));
        Assert.That(server.Messages, Does.Contain("Set the clocks by a time server"));
    }

    [Test]
    public async Task A_seat_server_that_does_not_listen_and_a_broken_dependency_are_told()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Network = () =>
            new RewrittenAnswers(
                (path, answer) =>
                {
                    if (path.EndsWith("/SeatServerStatus", StringComparison.Ordinal))
                    {
                        answer["IsListening"] = false;
                    }
                    else if (path.EndsWith("/Diagnostics/Status", StringComparison.Ordinal))
                    {
                        answer["Dependencies"]![0]!["Success"] = false;
                    }
                }
            );

        var exitCode = await server.CheckAsync("--pace", "0");

        Assert.That(exitCode, Is.Zero, "the server keeps the contract all the same");
        Assert.That(server.Messages, Does.Contain("does not listen: no seat can be sold"));
        Assert.That(server.Messages, Does.Contain("dependencies that fail: 1"));
    }

    [Test]
    public async Task Members_that_only_version_15_has_tell_the_version_and_lack_nowhere_else()
    {
        await using var server = await CheckedServer.StartAsync();
        server.Network = () => new RewrittenAnswers((_, answer) => MakeOlder(answer));

        var exitCode = await server.CheckAsync("--json", "--pace", "0");

        Assert.That(server.Report["facts"]!["version"]!.GetValue<int>(), Is.EqualTo(14));
        Assert.That(server.Messages, Does.Contain("options.Version = TessituraVersion.V14;"));
        Assert.That(server.Deviations, Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    [TestCase(TessituraVersion.V15)]
    [TestCase(TessituraVersion.V16)]
    public async Task Path_and_members_tell_the_version(TessituraVersion version)
    {
        await using var server = await CheckedServer.StartAsync(new SimulatorOptions { Seats = 60, Version = version });

        await server.CheckAsync("--pace", "0");

        Assert.That(server.Messages, Does.Contain($"options.Version = TessituraVersion.{version};"));
    }

    private static Task<CheckedServer> StartThereAsync() =>
        CheckedServer.StartAsync(
            new SimulatorOptions { Seats = 60, ServerTimeZone = TimeZoneInfo.FindSystemTimeZoneById(Zone) }
        );

    private static Action<string, JsonNode> Status(Action<JsonNode> change) =>
        (path, answer) =>
        {
            if (path.EndsWith("/Diagnostics/Status", StringComparison.Ordinal))
            {
                change(answer);
            }
        };

    private static void MakeOlder(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray rows:
                foreach (var row in rows)
                {
                    MakeOlder(row);
                }

                break;
            case JsonObject row:
                foreach (var (member, isOf) in SinceFifteen)
                {
                    if (isOf(row))
                    {
                        row.Remove(member);
                    }
                }

                foreach (var (_, value) in row)
                {
                    MakeOlder(value);
                }

                break;
        }
    }
}
