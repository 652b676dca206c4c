using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>Keys of paths on their way to the service.</summary>
internal sealed class KeyInPathTests
{
    [TestCase("INVENTED-KEY-7", "INVENTED-KEY-7")]
    [TestCase("A%2BB%3D%3D", "A%2BB%3D%3D")]
    [TestCase("A+B==", "A%2BB%3D%3D")]
    public async Task A_key_reaches_the_service_in_its_own_form(string inPath, string atServer)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);

        await RawClient.AskAsync(host.Address, $"GET /api/Web/Session/{inPath}");

        Assert.That(server.Received.Single().Path, Is.EqualTo($"/Web/Session/{atServer}"));
    }

    [TestCase("%20")]
    [TestCase("two%20words")]
    [TestCase("a%25b")]
    [TestCase("a%2Fb")]
    [TestCase("a%5Cb")]
    [TestCase("k%C3%A9y")]
    [TestCase("@sessionKey")]
    public async Task What_cannot_be_a_key_is_refused_and_not_repeated(string inPath)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);

        var answer = await RawClient.AskAsync(host.Address, $"GET /api/Web/Cart/{inPath}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 "));
        Assert.That(
            answer,
            Does.Contain("The session key in the path has not the form of one.").And.Contain("no-store")
        );
        Assert.That(answer, Does.Not.Contain(inPath).And.Not.Contain(Uri.UnescapeDataString(inPath) + "\""));
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task A_key_that_is_too_long_is_refused()
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "{}");
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync($"Web/Cart/{new string('K', SessionKey.MaxLength + 1)}");

        await response.IsServiceErrorAsync(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_path_that_is_changed_under_way_is_an_error_of_the_host()
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, "{}"),
            use: app =>
            {
                app.Use(
                    (context, next) =>
                    {
                        context.Request.Path = "/api/Web/Cart/INVENTED-KEY-8";
                        return next();
                    }
                );
                app.UseRouting();
            }
        );

        using var response = await host.Client.GetAsync("/elsewhere");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public void A_factory_that_takes_the_place_of_ours_is_refused()
    {
        Assert.That(
            async () =>
                await SeatCurveHost.StartAsync(builder =>
                {
                    builder.Services.AddTessitura(FakeServer.Configure);
                    builder.Services.AddSingleton<IHttpContextFactory, PlainFactory>();
                }),
            Throws.InvalidOperationException.With.Message.Contains("IHttpContextFactory")
        );
    }

    [Test]
    public void A_factory_that_was_there_before_is_kept()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IHttpContextFactory, PlainFactory>();
        services.AddSeatCurve();
        using var provider = services.BuildServiceProvider();

        var made = provider.GetRequiredService<IHttpContextFactory>().Create(new FeatureCollection());

        Assert.That(made, Has.Property(nameof(HttpContext.TraceIdentifier)).EqualTo(PlainFactory.Mark));
    }

    [Test]
    public async Task The_cart_of_the_sdk_sees_what_the_front_end_writes()
    {
        await using var simulator = await Simulator.TessituraSimulator.StartAsync();
        await using var host = await SeatCurveHost.StartAsync(simulator);
        var tessitura = host.Services.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();
        using var body = new StringContent(
            """{"PriceType":"1","PerformanceId":4711,"NumberOfSeats":2,"ZoneId":2}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var response = await host.Client.PostAsync($"Web/Cart/{visit.GetKey().Reveal()}/Tickets", body);

        var more = await visit.ReserveTicketsAsync(Tickets.BestSeats(4711, 2, PriceTypes.Each(1, seats: 2)));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(more.SeatsReserved, Is.EqualTo(2));
        Assert.That((await visit.Api.Cart.GetAsync())!.Products, Has.Count.EqualTo(2));
    }
}

/// <summary>A context factory of the host's own.</summary>
internal sealed class PlainFactory : IHttpContextFactory
{
    public const string Mark = "made by the host";

    public HttpContext Create(IFeatureCollection featureCollection) =>
        new DefaultHttpContext(featureCollection) { TraceIdentifier = Mark };

    public void Dispose(HttpContext httpContext) { }
}
