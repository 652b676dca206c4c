using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class TessituraPipelineTests
{
    [Test]
    public async Task The_handlers_stand_in_the_order_of_the_house_with_credentials_and_session_key_innermost()
    {
        await using var venue = new TestVenue(client: builder =>
            builder.AddHttpMessageHandler(() => new HostHandler())
        );

        var names = new List<string>();
        var handler = venue
            .Services.GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(TessituraPipeline.NameOf(""));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            names.Add(handler.GetType().Name);
            handler = inner;
        }

        Assert.That(
            names.Where(name => name is not "LifetimeTrackingHttpMessageHandler"),
            Is.EqualTo(
                new[]
                {
                    nameof(OperationHandler),
                    nameof(TelemetryHandler),
                    nameof(ResilienceHandler),
                    nameof(HostHandler),
                    nameof(AttemptHandler),
                    nameof(AuthenticationHandler),
                    nameof(SessionKeyHandler),
                }
            )
        );
    }

    [TestCase("")]
    [TestCase("theirs")]
    [TestCase("proxied")]
    public void Sockets_report_no_address_and_follow_nobody_whoever_brings_them(string client)
    {
        var services = new ServiceCollection();
        services.AddTessitura(TestVenue.Configure);
        services.AddHttpClient("theirs").AddTessituraHandlers();
        services
            .AddHttpClient("proxied")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false })
            .AddTessituraHandlers();
        using var provider = services.BuildServiceProvider();

        var handler = provider
            .GetRequiredService<IHttpMessageHandlerFactory>()
            .CreateHandler(client.Length == 0 ? TessituraPipeline.NameOf("") : client);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var sockets = (SocketsHttpHandler)handler;
        Assert.That(sockets.ActivityHeadersPropagator, Is.Null);
        Assert.That((sockets.AllowAutoRedirect, sockets.UseCookies), Is.EqualTo((false, false)));
        Assert.That(sockets.SslOptions.RemoteCertificateValidationCallback, Is.Null);
        Assert.That(sockets.SslOptions.CertificateChainPolicy, Is.Null);
    }

    [Test]
    public async Task Credentials_go_with_every_call_and_nowhere_else()
    {
        string? sent = null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
        {
            sent = request.Headers.Authorization?.ToString() + " " + request.Headers.Accept;
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });

        await venue.Client.Diagnostics.PingAsync();

        var credentials = Convert.ToBase64String(
            System.Text.Encoding.UTF8.GetBytes("web:WEB:Kiosk 1:invented:password")
        );
        Assert.That(sent, Is.EqualTo($"Basic {credentials} application/json"));
    }

    [TestCase("https://evil.example.org/TessituraService/TXN/Performances")]
    [TestCase("https://tickets.example.org/Elsewhere/TXN/Performances")]
    [TestCase("https://tickets.example.org/TessituraServiceOther/TXN")]
    [TestCase("http://tickets.example.org/TessituraService/TXN")]
    public async Task A_request_to_elsewhere_is_refused_before_it_is_sent(string address)
    {
        await using var venue = new TestVenue().Answering("[]");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        Assert.That(
            () => venue.Client.SendAsync(request),
            Throws.ArgumentException.With.Message.Contains("BaseAddress")
        );
    }

    [TestCase("https://tickets.example.org", "https://tickets.example.org/TXN/Facilities")]
    [TestCase("https://tickets.example.org/", "https://tickets.example.org/TXN/Facilities")]
    [TestCase("https://tickets.example.org/tessitura/api", "https://tickets.example.org/tessitura/api/TXN/Facilities")]
    [TestCase("https://tickets.example.org/tessitura/api/", "https://tickets.example.org/tessitura/api/TXN/Facilities")]
    public async Task Calls_go_below_the_base_address_with_or_without_its_slash(string address, string expected)
    {
        var addresses = new List<string>();
        await using var venue = new TestVenue(options => options.BaseAddress = new Uri(address));
        venue.Http.Fallback.Respond(request =>
        {
            addresses.Add(request.RequestUri!.AbsoluteUri);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("[]") };
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/TXN/Facilities");
        using var slashless = new HttpRequestMessage(HttpMethod.Get, "TXN/Facilities");

        await venue.Client.Txn.GetFacilitiesAsync();
        using var raw = await venue.Client.SendAsync(request);
        using var same = await venue.Client.SendAsync(slashless);

        Assert.That(addresses, Is.EqualTo(new[] { expected, expected, expected }));
    }

    [Test]
    public async Task An_operation_that_the_version_lacks_is_refused_before_it_is_sent()
    {
        await using var venue = new TestVenue(options => options.Version = TessituraVersion.V14).Answering("{}");

        Assert.That(
            () => venue.Visit.Api.Cart.UpdateCartFlagsAsync(new CartFlags()),
            Throws
                .TypeOf<NotSupportedException>()
                .With.Message.Contains("Cart.UpdateCartFlags")
                .And.Message.Contains("15")
                .And.Message.Contains("V14")
        );
    }

    [TestCase(TessituraVersion.V14, "{}")]
    [TestCase(TessituraVersion.V15, """{"PromotionCode":7}""")]
    public async Task A_request_member_that_the_version_lacks_is_left_out(TessituraVersion version, string expected)
    {
        string? sent = null;
        await using var venue = new TestVenue(options => options.Version = version);
        venue.Http.Fallback.Respond(async request =>
        {
            sent = await request.Content!.ReadAsStringAsync();
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"SessionKey":"{{TestVenue.Key}}"}"""),
            };
        });

        await venue.Client.StartSessionAsync(new() { PromotionCode = 7 });

        Assert.That(sent, Is.EqualTo(expected));
    }

    private sealed class HostHandler : DelegatingHandler;
}
