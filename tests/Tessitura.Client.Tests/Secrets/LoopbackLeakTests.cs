using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tessitura.Client.Simulator;
using Tessitura.Client.Tests.Hostile;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>The same search with real sockets, whose runtime traces, counts and reports by itself.</summary>
internal sealed class LoopbackLeakTests
{
    private const string Card = "5105-1051-0510-5100";
    private const string SecurityCode = "INVENTED-CODE-OF-LOOPBACK";
    private const string LoginPassword = "invented-login-password-of-loopback";
    private const string ApiPassword = "invented-api-password-of-loopback";

    [Test]
    public async Task A_purchase_at_the_simulator_shows_no_secret()
    {
        await using var simulator = await TessituraSimulator.StartAsync(new() { Seats = 60, Password = ApiPassword });
        var logs = new LogCollector();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddTessitura(simulator.Configure)
            .Services.BuildServiceProvider();
        var client = services.GetRequiredService<ITessituraClient>();
        await using var first = await client.StartSessionAsync();
        var key = first.GetKey().Reveal();
        using var watch = new SecretWatch(key, ApiPassword, BasicOf(simulator), Card, SecurityCode, LoginPassword);

        await using var visit = client.ResumeSession(new SessionKey(key));
        var outcomes = new List<object?>();
        foreach (var call in CallsOf(client, visit, simulator.Performances[0].Id))
        {
            outcomes.Add(await OutcomeOf(call));
        }

        Assert.That(outcomes, Has.Some.InstanceOf<TessituraException>());
        Assert.That(outcomes, Has.Some.Not.InstanceOf<TessituraException>());
        Assert.That(outcomes.SelectMany(TextForms.Of).Concat(logs.Lines).Where(watch.Holds), Is.Empty);
        Assert.That(watch.Hits, Is.Empty);
        Assert.That(watch.TextsRead["event"], Is.GreaterThan(10));
    }

    [TestCase("HTTP/1.1 204 No Content\r\n\r\n")]
    [TestCase("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\r\nNo cart {key} for {password} with {basic}.")]
    [TestCase("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\n\r\n{basic} {password}")]
    [TestCase("HTTP/1.1 404 Not Found\r\n\r\n[{\"Description\":\"{key}\",\"Details\":\"{basic}\",\"More\":\"{key}\"}]")]
    [TestCase("HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\n\r\n<html>/Web/Cart/{key}</html>")]
    [TestCase("HTTP/1.1 503 {key}\r\nContent-Length: 100\r\n\r\n{key}")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"SessionKey\":\"{key}\"")]
    [TestCase("HTTP/1.1 200 OK\r\n\r\n{\"SessionKey\":{key}}")]
    [TestCase("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/Web/Cart/{key}\r\n\r\n")]
    [TestCase("HTTP/1.1 banana {key}\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\n{key} {basic}\r\n\r\n")]
    [TestCase("{key}")]
    [TestCase("")]
    public async Task An_answer_that_repeats_the_secrets_shows_none(string answer)
    {
        await using var server = new RawServer(
            answer
                .Replace("{key}", TestVenue.Key, StringComparison.Ordinal)
                .Replace("{password}", TestVenue.Password, StringComparison.Ordinal)
                .Replace("{basic}", TestVenue.BasicCredentials, StringComparison.Ordinal)
        );
        await using var venue = RawVenue.Before(server);

        var outcome = await OutcomeOf(venue.Visit.Api.Cart.GetAsync());

        Assert.That(server.Requests, Is.Not.Empty);
        Assert.That(server.Requests.First(), Does.Contain(TestVenue.Key).And.Contain(TestVenue.BasicCredentials));
        Assert.That(TextForms.Of(outcome).Where(SecretSearch.Holds), Is.Empty);
    }

    [Test]
    public async Task A_refused_connection_shows_no_secret()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}");
        closed.Stop();
        await using var venue = RawVenue.At(address);

        var outcome = await OutcomeOf(venue.Visit.Api.Cart.GetAsync());

        Assert.That(outcome, Is.TypeOf<TessituraUnavailableException>().With.Property("MayHaveBeenApplied").False);
        Assert.That(TextForms.Of(outcome).Where(SecretSearch.Holds), Is.Empty);
    }

    private static string BasicOf(TessituraSimulator simulator)
    {
        var options = new TessituraOptions();
        simulator.Configure(options);
        return options.Credentials.ToBasic();
    }

    private static IEnumerable<Task> CallsOf(ITessituraClient client, IWebSession visit, int performance)
    {
        yield return visit.Api.Session.GetAsync();
        yield return visit.Api.Cart.GetAsync();
        yield return client.Txn.GetPerformanceSeatsAsync(performance, 3, 0);
        yield return client.Txn.GetPerformanceSeatsAsync(-1, -1, -1);
        yield return visit.Api.Session.LoginAsync(
            new()
            {
                UserName = "nobody",
                Password = LoginPassword,
                LoginTypeId = 1,
            }
        );
        yield return visit.Api.Cart.CheckoutAsync(
            new()
            {
                Amount = 1,
                AllowUnderPayment = false,
                CreditCardNumber = Card,
                CreditCardAuthenticationCode = SecurityCode,
            }
        );
        yield return visit.Api.Cart.RemoveGiftCertificateAsync("INVENTED");
    }

    private static async Task<object?> OutcomeOf(Task call)
    {
        try
        {
            await call;
            return call.GetType().GetProperty("Result")?.GetValue(call);
        }
        catch (TessituraException exception)
        {
            return exception;
        }
    }
}
