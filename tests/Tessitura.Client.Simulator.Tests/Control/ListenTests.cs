using System.Net;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class ListenTests
{
    [Test]
    public async Task It_listens_on_the_addresses_that_it_is_given()
    {
        await using var house = await ControlledHouse.OpenAsync(options =>
        {
            options.Urls.Add("http://0.0.0.0:0");
            options.Urls.Add("http://127.0.0.1:0");
        });

        Assert.That(house.Simulator.BaseAddress.Host, Is.EqualTo("127.0.0.1"));
        Assert.That(house.Simulator.BaseAddress.Port, Is.Not.Zero);
        Assert.That((int)(await (await house.VisitAsync()).AskForAsync(1)).Status, Is.EqualTo(200));
    }

    [TestCase("https://127.0.0.1:5005", "'https://127.0.0.1:5005' must begin with http://")]
    [TestCase("127.0.0.1:5005", "'127.0.0.1:5005' is no address to listen on")]
    [TestCase("http://127.0.0.1:5005/path", "'http://127.0.0.1:5005/path' must have no path")]
    [TestCase("http://localhost:0", "'http://localhost:0' cannot take a free port")]
    [TestCase("http://unix:/tmp/socket", "'http://unix:/tmp/socket' must begin with http://")]
    public void An_address_that_cannot_be_listened_on_is_refused(string url, string sentence)
    {
        var options = new SimulatorOptions();
        options.Urls.Add(url);

        Assert.That(
            async () => await TessituraSimulator.StartAsync(options),
            Throws.ArgumentException.With.Message.StartsWith(sentence).And.Message.Contains("Urls")
        );
    }

    [TestCase("*")]
    [TestCase("localhost:3000")]
    [TestCase("http://localhost:3000/")]
    [TestCase("ftp://localhost")]
    public void What_is_no_origin_is_refused(string origin)
    {
        var options = new SimulatorOptions();
        options.AllowedOrigins.Add(origin);

        Assert.That(
            async () => await TessituraSimulator.StartAsync(options),
            Throws.ArgumentException.With.Message.StartsWith($"'{origin}' is no origin of web pages")
        );
    }

    [Test]
    public async Task A_web_page_of_a_named_origin_may_call_the_service()
    {
        await using var house = await ControlledHouse.OpenAsync(options =>
            options.AllowedOrigins.Add("http://localhost:3000")
        );

        using var named = await PreflightAsync("http://localhost:3000");
        using var other = await PreflightAsync("http://localhost:4000");

        Assert.That(named.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(Allowed(named), Is.EqualTo(new[] { "http://localhost:3000" }));
        Assert.That(named.Headers.GetValues("Access-Control-Allow-Headers"), Is.EqualTo(new[] { "authorization" }));
        Assert.That(Allowed(other), Is.Empty);

        Task<HttpResponseMessage> PreflightAsync(string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Options, $"{house.Simulator.BaseAddress}/Web/Session");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization");
            return house.Http.SendAsync(request);
        }

        static IEnumerable<string> Allowed(HttpResponseMessage answer) =>
            answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : [];
    }
}
