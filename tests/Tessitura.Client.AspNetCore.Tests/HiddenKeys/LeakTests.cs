using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>All that a host can log, trace, measure and announce, with the session key in every form of a path.</summary>
internal sealed class LeakTests
{
    private const string Password = "invented-password-of-leak-tests";
    private const string Card = "5105-1051-0510-5100-INVENTED";

    private readonly string _folder = Directory.CreateTempSubdirectory("tessitura-leaks").FullName;

    [Test]
    public async Task No_secret_stands_in_anything_that_the_host_writes()
    {
        const string key = "INVENTED-SECRET=KEY+OF~HTTP1";
        using var watch = new HostWatch(clientEvents: true, key, Password, Basic, Card);
        var host = await WatchedHost.StartAsync(Server(key), watch, _folder, Password);
        var answers = new List<string>();

        foreach (var path in PathsWith(key, host.Address))
        {
            answers.Add(await RawClient.AskAsync(host.Address, $"GET {path}"));
            answers.Add(await RawClient.AskAsync(host.Address, $"POST {path}", body: Json));
            watch.Read("page", await RawClient.AskAsync(host.Address, $"GET {path}", $"{WatchedHost.Throw}: 1"));
        }

        answers.Add(await RawClient.AskAsync(host.Address, "POST /api/Web/Session", body: Json));
        await WatchedHost.ReadFilesAsync(host, watch, _folder);

        Assert.That(answers, Has.Some.StartsWith("HTTP/1.1 200 "));
        Assert.That(answers, Has.Some.StartsWith("HTTP/1.1 400 "));
        Assert.That(answers, Has.Some.StartsWith("HTTP/1.1 404 "));
        Assert.That(watch.Hits, Is.Empty);
        foreach (var kind in new[] { "log", "activity", "metric", "event", "diagnostic", "exception", "file", "page" })
        {
            Assert.That(watch.TextsRead.GetValueOrDefault(kind), Is.Positive, kind);
        }
    }

    [Test]
    public async Task No_secret_stands_there_over_http_2()
    {
        const string key = "INVENTED-SECRET=KEY+OF~HTTP2";
        using var watch = new HostWatch(clientEvents: false, key, Password, Basic, Card);
        var host = await WatchedHost.StartAsync(Server(key), watch, _folder, Password, HttpProtocols.Http2);
        host.Client.DefaultRequestVersion = HttpVersion.Version20;
        host.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        foreach (var path in PathsWith(key, host.Address).Where(path => path.StartsWith('/')))
        {
            using var response = await host.Client.GetAsync(path);
            Assert.That(response.Version, Is.EqualTo(HttpVersion.Version20));
        }

        await WatchedHost.ReadFilesAsync(host, watch, _folder);

        Assert.That(watch.Hits, Is.Empty);
        Assert.That(watch.TextsRead["log"], Is.Positive);
    }

    [Test]
    public async Task A_leak_is_found()
    {
        const string key = "PLANTED-KEY-BESIDE-THE-PREFIX";
        using var watch = new HostWatch(clientEvents: true, key);
        var host = await WatchedHost.StartAsync(Server(key), watch, _folder, Password);

        await RawClient.AskAsync(host.Address, $"GET /elsewhere/Web/Cart/{key}");
        watch.Read(
            "page",
            await RawClient.AskAsync(host.Address, $"GET /elsewhere/Web/Cart/{key}", $"{WatchedHost.Throw}: 1")
        );
        await WatchedHost.ReadFilesAsync(host, watch, _folder);

        Assert.That(
            watch.Hits.Select(hit => hit.Split(':')[0]).Distinct(),
            Is.SupersetOf(new[] { "log", "event", "diagnostic", "exception", "file", "page" })
        );
    }

    private static string Basic => Convert.ToBase64String(Encoding.UTF8.GetBytes($"web:WEB:Desk 1:{Password}"));

    private static string Json =>
        new JsonObject { ["CreditCardNumber"] = Card, ["PromoCodeString"] = Card }.ToJsonString();

    private static IEnumerable<string> PathsWith(string key, Uri address)
    {
        var escaped = Uri.EscapeDataString(key);
        var everyCharacter = string.Concat(key.Select(character => $"%{(int)character:X2}"));
        return
        [
            $"/api/Web/Cart/{key}",
            $"/api/Web/Cart/{escaped}/Tickets",
            $"/api/Web/Session/{everyCharacter}/PromoCode",
            $"/API/web/CART/{key}/Packages/Fixed",
            $"/api/W%65b/C%61rt/{key}",
            $"/shop/api/Web/Session/{key}",
            $"/api/Web/Cart/{key}/Bogus",
            $"/api/Web/Cart/{key}/Tickets/4711/1/2/3",
            $"/api//Web//Cart//{key}//Tickets",
            $"/api/x/../Web/Cart/{key}",
            $"/api/Web/Cart/{key}%2FTickets",
            $"/api/Web/Cart/{key}%20",
            $"/api/Web/Cart/{key}%25",
            $"/api/Web/Cart/{key}/",
            $"/api/Web/Session/{key}?messageTypes=1",
            $"{address}api/Web/Cart/{key}/Tickets",
        ];
    }

    /// <summary>Repeats all that it is told in its errors, and names the key in its answers.</summary>
    private static FakeServer Server(string key) =>
        new(request =>
            request.Method == HttpMethod.Post
            && !request.RequestUri!.AbsolutePath.EndsWith("Session", StringComparison.Ordinal)
                ? FakeServer.Answer(
                    HttpStatusCode.BadRequest,
                    new JsonArray(
                        new JsonObject { ["Description"] = request.ToString(), ["Details"] = Card }
                    ).ToJsonString()
                )
                : FakeServer.Answer(HttpStatusCode.OK, new JsonObject { ["SessionKey"] = key }.ToJsonString())
        );
}
