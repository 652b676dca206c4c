using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests.Health;

/// <summary>What a host tells of the service to those who watch over it.</summary>
internal sealed class HealthCheckTests
{
    private const string Works = """{"Success":true,"Dependencies":[{"Name":"Database","Success":true}]}""";
    private const string Listens = """{"IsListening":true,"ConnectionsCount":3}""";

    [Test]
    public async Task A_service_that_works_is_healthy()
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var services = Services(client => client, simulator.Configure);

        var entry = await CheckAsync(services);

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Healthy), entry.Description);
        Assert.That(entry.Data["service"], Is.EqualTo("works"));
        Assert.That(entry.Data["seatServer"], Is.EqualTo("listens"));
    }

    [TestCase("""{"Success":false,"Dependencies":[]}""", Listens)]
    [TestCase("""{"Success":true,"Dependencies":[{"Name":"Database","Success":false}]}""", Listens)]
    [TestCase(Works, """{"IsListening":false,"ConnectionsCount":0}""")]
    [TestCase(Works, "<html>inner</html>")]
    public async Task A_service_of_which_a_part_fails_is_degraded(string status, string seatServer)
    {
        var entry = await CheckAsync(status, seatServer);

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Degraded));
    }

    [TestCase(HttpStatusCode.Unauthorized, "answers 401")]
    [TestCase(HttpStatusCode.InternalServerError, "answers 500")]
    public async Task A_service_that_refuses_or_fails_is_unhealthy_and_nothing_of_it_is_shown(
        HttpStatusCode status,
        string told
    )
    {
        await using var services = Services(client =>
            client.ConfigurePrimaryHttpMessageHandler(() =>
                FakeServer.Answering(
                    status,
                    $$"""[{"Description":"inner {{FakeServer.Password}}","Details":"inner"}]"""
                )
            )
        );

        var entry = await CheckAsync(services);

        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(entry.Data["service"], Is.EqualTo(told));
        Assert.That(
            $"{entry.Description} {entry.Exception} {string.Join(' ', entry.Data)}",
            Does.Not.Contain("inner").And.Not.Contain("example.org")
        );
    }

    [Test]
    public async Task A_service_that_does_not_answer_is_unhealthy_in_time()
    {
        await using var services = Services(
            client =>
                client.ConfigurePrimaryHttpMessageHandler(() =>
                    new FakeServer(
                        async (_, cancellationToken) =>
                        {
                            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                            throw new InvalidOperationException();
                        }
                    )
                ),
            timeout: TimeSpan.FromMilliseconds(100)
        );

        Assert.That((await CheckAsync(services)).Status, Is.EqualTo(HealthStatus.Unhealthy));
    }

    [Test]
    public async Task A_host_decides_what_a_failure_means()
    {
        await using var services = Services(
            client =>
                client.ConfigurePrimaryHttpMessageHandler(() => FakeServer.Answering(HttpStatusCode.BadGateway, "")),
            failureStatus: HealthStatus.Degraded
        );

        Assert.That((await CheckAsync(services)).Status, Is.EqualTo(HealthStatus.Degraded));
    }

    private static async Task<HealthReportEntry> CheckAsync(string status, string seatServer)
    {
        await using var services = Services(client =>
            client.ConfigurePrimaryHttpMessageHandler(() =>
                new FakeServer(request =>
                    FakeServer.Answer(
                        HttpStatusCode.OK,
                        request.RequestUri!.AbsolutePath.EndsWith("/Status", StringComparison.Ordinal)
                            ? status
                            : seatServer
                    )
                )
            )
        );
        return await CheckAsync(services);
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["tessitura"];

    private static ServiceProvider Services(
        Func<IHttpClientBuilder, IHttpClientBuilder> client,
        Action<TessituraOptions>? configure = null,
        HealthStatus? failureStatus = null,
        TimeSpan? timeout = null
    )
    {
        var services = new ServiceCollection();
        client(services.AddTessitura(configure ?? FakeServer.Configure));
        services.AddHealthChecks().AddTessitura(failureStatus: failureStatus, timeout: timeout);
        return services.BuildServiceProvider();
    }
}
