using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Tessitura.Client.AspNetCore.Tests.SeatCurve;

/// <summary>The 21 calls, and nothing else.</summary>
internal sealed class NothingElseTests
{
    [TestCase("GET", "")]
    [TestCase("GET", "TXN/Performances")]
    [TestCase("GET", "TXN/Orders/1")]
    [TestCase("GET", "TXN/Performances/opening/Seats")]
    [TestCase("GET", "TXN/Performances/4711/Seats/1")]
    [TestCase("GET", "TXN/Performances/99999999999/Seats")]
    [TestCase("GET", "ReferenceData/SeatStatuses/1")]
    [TestCase("GET", "Diagnostics/Status")]
    [TestCase("POST", "TXN/Performances/4711")]
    [TestCase("HEAD", "TXN/Performances/4711")]
    [TestCase("OPTIONS", "TXN/Performances/4711")]
    [TestCase("GET", "Web/Session")]
    [TestCase("POST", "Web/Session/INVENTED-KEY-1/Login")]
    [TestCase("POST", "Web/Session/BusinessFacing")]
    [TestCase("POST", "Web/Cart/INVENTED-KEY-1/Checkout")]
    [TestCase("PUT", "Web/Cart/INVENTED-KEY-1/Properties")]
    [TestCase("DELETE", "Web/Cart/INVENTED-KEY-1")]
    [TestCase("GET", "Web/Cart/INVENTED-KEY-1/Bogus")]
    [TestCase("DELETE", "Web/Cart/INVENTED-KEY-1/Tickets/4711/x")]
    [TestCase("DELETE", "Web/Cart/-/Tickets/4711")]
    [TestCase("GET", "TXN/..%2FWeb/Cart/INVENTED-KEY-1")]
    public async Task Anything_else_is_not_there(string method, string path)
    {
        var server = FakeServer.Answering(HttpStatusCode.OK, "[]");
        await using var host = await SeatCurveHost.StartAsync(server);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await host.Client.SendAsync(request);

        Assert.That(server.Received, Is.Empty);
        if (method == "HEAD")
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            return;
        }

        Assert.That(await response.IsServiceErrorAsync(HttpStatusCode.NotFound), Is.EqualTo("There is nothing here."));
    }

    [Test]
    public async Task The_hosts_own_paths_below_the_prefix_stay_its_own()
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, "[]"),
            use: app => app.MapGet("/api/basket", () => "of the host")
        );

        Assert.That(await host.Client.GetStringAsync("basket"), Is.EqualTo("of the host"));
    }
}
