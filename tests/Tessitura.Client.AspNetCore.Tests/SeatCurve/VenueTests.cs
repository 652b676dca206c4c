using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.AspNetCore.Tests.SessionCookie;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>Several servers behind one host, and prefixes of all kinds.</summary>
internal sealed class VenueTests
{
    [Test]
    public async Task Each_prefix_leads_to_its_own_server_with_its_own_sessions()
    {
        var (plain, opera) = (Server("INVENTED-PLAIN-KEY"), Server("INVENTED-OPERA-KEY"));
        await using var host = await SeatCurveHost.StartAsync(
            plain,
            builder =>
            {
                builder.AddCookie();
                builder.Services.AddTessituraSessionCookie("opera");
                builder
                    .Services.AddTessitura("opera", FakeServer.Configure)
                    .ConfigurePrimaryHttpMessageHandler(() => opera);
            },
            app => app.MapSeatCurve("/opera/api", "opera")
        );
        using var browser = new Browser(host);

        await browser.ReadAsync("GET", "Web/Cart/-");
        await browser.ReadAsync("GET", "/opera/api/Web/Cart/-");

        Assert.That(browser.Cookies.Keys, Is.EquivalentTo(new[] { "__Host-Tessitura", "__Host-Tessitura-opera" }));
        Assert.That(plain.Received.Last().Path, Is.EqualTo("/Web/Cart/INVENTED-PLAIN-KEY"));
        Assert.That(opera.Received.Last().Path, Is.EqualTo("/Web/Cart/INVENTED-OPERA-KEY"));
    }

    [TestCase("/shop/api/Web/Cart/INVENTED-KEY-5")]
    [TestCase("/de/seats/Web/Cart/INVENTED-KEY-5")]
    [TestCase("/group/calls/Web/Cart/INVENTED-KEY-5")]
    public async Task A_prefix_may_follow_a_base_hold_a_parameter_or_stand_in_a_group(string path)
    {
        var server = Server("INVENTED-OTHER-KEY");
        await using var host = await SeatCurveHost.StartAsync(
            server,
            use: app =>
            {
                app.UsePathBase("/shop");
                app.UseRouting();
                app.MapSeatCurve("/{language}/seats");
                app.MapGroup("/group").MapSeatCurve("calls");
            }
        );

        using var response = await host.Client.GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Received.Single().Path, Is.EqualTo("/Web/Cart/INVENTED-KEY-5"));
    }

    [Test]
    public async Task A_convention_of_the_host_holds_for_all_calls()
    {
        await using var host = await SeatCurveHost.StartAsync(
            Server("INVENTED-OTHER-KEY"),
            use: app =>
                app.MapSeatCurve("/closed")
                    .Add(endpoint =>
                        endpoint.RequestDelegate = context =>
                        {
                            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
                            return Task.CompletedTask;
                        }
                    )
        );

        foreach (var path in new[] { "/closed/TXN/WebContents", "/closed/Web/Cart/-", "/closed/anything" })
        {
            using var response = await host.Client.GetAsync(path);
            Assert.That((int)response.StatusCode, Is.EqualTo(StatusCodes.Status418ImATeapot));
        }
    }

    private static FakeServer Server(string key) =>
        new(_ => FakeServer.Answer(HttpStatusCode.OK, $$"""{"SessionKey":"{{key}}"}"""));
}
