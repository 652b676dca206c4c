using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests.Secrets;

namespace Tessitura.Client.Tests.Hosts;

/// <summary>Set-ups of hosts times promises of the SDK: whatever a host adds, it is as if it had added nothing.</summary>
internal sealed class HostMatrixTests
{
    private const string Facilities = """[{"Id":1,"Description":"House"}]""";

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_reserve_whose_answer_is_lost_is_sent_once_and_told_truly(HostSetup host)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var provider = host.Build(Quickly(simulator.Configure));
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();
        simulator.Faults.Next("Cart.ReserveTickets", Simulator.Fault.AppliedThenNoAnswer);

        var reserved = await visit.ReserveTicketsAsync(await TwoSeatsAsync(tessitura, simulator));

        Assert.That((reserved.SeatsReserved, reserved.ConfirmedBy), Is.EqualTo((2, Confirmation.ReadBack)));
        Assert.That(simulator.CountOf("POST", "/Web/Cart/@sessionKey/Tickets"), Is.EqualTo(1));
        Assert.That((await visit.Api.Cart.GetAsync())!.Products, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.Refused))]
    public async Task A_write_that_a_host_keeps_from_leaving_is_not_applied_and_says_so(HostSetup host)
    {
        await using var simulator = await TessituraSimulator.StartAsync();
        await using var plain = HostSetup.Plain.Build(simulator.Configure);
        await using var provider = host.Build(Quickly(simulator.Configure));
        await using var opened = await plain.GetRequiredService<ITessituraClient>().StartSessionAsync();
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = tessitura.ResumeSession(await opened.GetKeyAsync());
        var request = await TwoSeatsAsync(tessitura, simulator);

        var exception = await Assert.CatchAsync<NotAppliedException>(() => visit.ReserveTicketsAsync(request));

        Assert.That(exception!.InnerException, Is.TypeOf<InvalidOperationException>());
        Assert.That(exception.InnerException!.Message, Does.Contain("HttpRequestMessage.Options"));
        Assert.That(simulator.CountOf("POST", "/Web/Cart/@sessionKey/Tickets"), Is.Zero);
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_read_that_fails_is_sent_as_often_as_the_sdk_says(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(503);
        await using var provider = host.Build(server.Configure);
        var txn = provider.GetRequiredService<ITxnApi>();

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() => txn.GetFacilitiesAsync());

        Assert.That(server.Requests, Has.Count.EqualTo(4));
        Assert.That((int?)exception!.StatusCode, Is.EqualTo(503));
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_repeatable_write_that_fails_is_sent_as_often_as_the_sdk_says(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(503);
        await using var provider = host.Build(server.Configure);

        await Assert.CatchAsync<TessituraUnavailableException>(() =>
            Visit(provider).Api.Cart.RemoveContributionAsync(1)
        );

        Assert.That(server.Requests, Has.Count.EqualTo(4));
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_login_that_fails_is_sent_once(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(500, """[{"Description":"the service failed"}]""");
        await using var provider = host.Build(server.Configure);
        var request = new LoginRequest
        {
            UserName = "a@example.org",
            Password = InventedSecrets.All.First(),
            LoginTypeId = 1,
        };

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() =>
            Visit(provider).Api.Session.LoginAsync(request)
        );

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(exception!.Errors.Single().Description, Is.EqualTo("the service failed"));
        Assert.That(exception.MayHaveBeenApplied, Is.True);
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_read_that_is_answered_is_sent_once_with_credentials_and_without_cookies(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(async context =>
        {
            context.Response.Headers.SetCookie = "visitor=1; Path=/";
            await context.Response.WriteAsync(Facilities);
        });
        await using var provider = host.Build(server.Configure);
        var txn = provider.GetRequiredService<ITxnApi>();

        var first = await txn.GetFacilitiesAsync();
        var second = await txn.GetFacilitiesAsync();

        Assert.That(first.Concat(second).Select(facility => facility.Id), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests.Select(request => request.Cookie), Is.All.Null.Or.Empty);
        Assert.That(
            server.Requests.Select(request => request.Authorization),
            Is.All.EqualTo($"Basic {TestVenue.BasicCredentials}")
        );
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_redirect_is_not_followed(HostSetup host)
    {
        await using var elsewhere = await HostServer.StartAsync(200, Facilities);
        await using var server = await HostServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + context.Request.Path);
            return Task.CompletedTask;
        });
        await using var provider = host.Build(server.Configure);

        await Assert.CatchAsync<TessituraException>(() => Visit(provider).Api.Cart.GetAsync());

        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task Nobody_but_the_server_sees_the_key_and_the_credentials(HostSetup host)
    {
        var (key, password) = ($"INVENTED-{Guid.NewGuid():N}", $"invented-{Guid.NewGuid():N}");
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"web:WEB:Kiosk 1:{password}"));
        var texts = new ConcurrentQueue<string>();
        var seen = new ConcurrentQueue<string>();
        using var logs = new LogCollector();
        using var listener = Listen(
            _ => true,
            activity => texts.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")))
        );
        await using var server = await HostServer.StartAsync(503);
        await using var provider = host.Build(
            options =>
            {
                server.Configure(options);
                options.Credentials.Password = password;
            },
            seen,
            logs
        );
        var visit = provider.GetRequiredService<ITessituraClient>().ResumeSession(new SessionKey(key));

        var exception = await Assert.CatchAsync<TessituraException>(() => visit.Api.Cart.GetAsync());

        Assert.That(server.Requests.Select(request => request.Path), Has.All.Contains(key));
        Assert.That(server.Requests.Select(request => request.Authorization), Has.All.EqualTo($"Basic {basic}"));
        Assert.That(seen, Has.Count.GreaterThanOrEqualTo(2).And.All.Contains("@sessionKey"));
        var found = texts
            .Concat(seen)
            .Concat(logs.Lines)
            .Append(exception!.ToString())
            .Where(text => text.Contains(key) || text.Contains(password) || text.Contains(basic));
        Assert.That(found, Is.Empty);
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task One_call_is_one_activity(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(503);
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listen(
            source => source.Name == TessituraTelemetry.ActivitySourceName,
            activity =>
            {
                if (Equals(activity.GetTagItem("server.port"), server.Address.Port))
                {
                    activities.Enqueue(activity);
                }
            }
        );
        await using var provider = host.Build(server.Configure);

        await Assert.CatchAsync<TessituraException>(() => provider.GetRequiredService<ITxnApi>().GetFacilitiesAsync());

        Assert.That(activities.Select(activity => activity.GetTagItem("tessitura.attempt")), Is.EqualTo(new[] { 4 }));
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task A_scope_ends_without_await(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(204);
        await using var provider = host.Build(server.Configure);

        Assert.That(
            () =>
            {
                using var scope = provider.CreateScope();
                scope.ServiceProvider.GetRequiredService<IWebSession>();
            },
            Throws.Nothing
        );
    }

    [TestCaseSource(typeof(HostSetup), nameof(HostSetup.All))]
    public async Task In_the_finished_chain_each_handler_stands_once_and_the_secrets_innermost(HostSetup host)
    {
        await using var server = await HostServer.StartAsync(204);
        await using var provider = host.Build(server.Configure);
        var types = new List<Type>();
        var handler = provider
            .GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(TessituraPipeline.NameOf(""));
        for (; handler is DelegatingHandler { InnerHandler: { } inner }; handler = inner)
        {
            types.Add(handler.GetType());
        }

        // The host's own stand somewhere between.
        Assert.That(
            types.Where(type => type.Assembly == typeof(OperationHandler).Assembly),
            Is.EqualTo(
                new[]
                {
                    typeof(OperationHandler),
                    typeof(TelemetryHandler),
                    typeof(ResilienceHandler),
                    typeof(AttemptHandler),
                    typeof(AuthenticationHandler),
                    typeof(SessionKeyHandler),
                }
            )
        );
        Assert.That(
            types.TakeLast(3),
            Is.EqualTo(new[] { typeof(AttemptHandler), typeof(AuthenticationHandler), typeof(SessionKeyHandler) })
        );
        Assert.That(handler, Is.TypeOf<SocketsHttpHandler>());
    }

    private static ActivityListener Listen(Func<ActivitySource, bool> to, Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            // The server is in this process, and is none of the SDK.
            ShouldListenTo = source =>
                !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && to(source),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static IWebSession Visit(IServiceProvider provider) =>
        provider.GetRequiredService<ITessituraClient>().ResumeSession(new SessionKey(TestVenue.Key));

    private static Action<TessituraOptions> Quickly(Action<TessituraOptions> configure) =>
        options =>
        {
            configure(options);
            options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
        };

    private static async Task<ReserveTicketsRequest> TwoSeatsAsync(
        ITessituraClient tessitura,
        TessituraSimulator simulator
    )
    {
        var performance = simulator.Performances[0].Id;
        var prices = await tessitura.Txn.GetPerformancePricesAsync([performance], modeOfSaleId: 3);
        var price = prices.First(price => price.Enabled && price.IsBase);
        return Tickets.BestSeats(performance, price.ZoneId, PriceTypes.Each(price.PriceTypeId, seats: 2));
    }
}
