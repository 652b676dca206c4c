using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Tessitura.Client.Tests.Hosts;

namespace Tessitura.Client.Tests;

internal sealed class PrimaryHandlerTests
{
    [Test]
    public void What_an_HttpClientHandler_was_told_is_kept()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(200)
        );
        var theirs = new HttpClientHandler
        {
            Proxy = new WebProxy("http://proxy.example.org:8080"),
            DefaultProxyCredentials = new NetworkCredential("proxy", "invented"),
            Credentials = new NetworkCredential("user", "invented"),
            PreAuthenticate = true,
            MaxConnectionsPerServer = 7,
            MaxResponseHeadersLength = 9,
            AutomaticDecompression = DecompressionMethods.GZip,
            SslProtocols = SslProtocols.Tls13,
            CheckCertificateRevocationList = true,
            ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors is SslPolicyErrors.None,
        };
        theirs.ClientCertificates.Add(certificate);

        var ours = Secure(theirs);

        Assert.That(ours.Proxy, Is.SameAs(theirs.Proxy));
        Assert.That(ours.UseProxy, Is.True);
        Assert.That(ours.DefaultProxyCredentials, Is.SameAs(theirs.DefaultProxyCredentials));
        Assert.That(ours.Credentials, Is.SameAs(theirs.Credentials));
        Assert.That((ours.PreAuthenticate, ours.MaxConnectionsPerServer), Is.EqualTo((true, 7)));
        Assert.That(ours.MaxResponseHeadersLength, Is.EqualTo(9));
        Assert.That(ours.AutomaticDecompression, Is.EqualTo(DecompressionMethods.GZip));
        Assert.That(ours.SslOptions.EnabledSslProtocols, Is.EqualTo(SslProtocols.Tls13));
        Assert.That(ours.SslOptions.CertificateRevocationCheckMode, Is.EqualTo(X509RevocationMode.Online));
        Assert.That(ours.SslOptions.ClientCertificates, Is.SameAs(theirs.ClientCertificates));
        var accepts = ours.SslOptions.RemoteCertificateValidationCallback!;
        Assert.That(accepts(this, certificate, null, SslPolicyErrors.None), Is.True);
        Assert.That(accepts(this, certificate, null, SslPolicyErrors.RemoteCertificateNameMismatch), Is.False);
    }

    [Test]
    public void An_HttpClientHandler_that_was_told_nothing_checks_certificates_as_ever()
    {
        var ours = Secure(new HttpClientHandler());

        Assert.That(ours.SslOptions.RemoteCertificateValidationCallback, Is.Null);
        Assert.That(ours.SslOptions.ClientCertificates, Is.Null.Or.Empty);
        Assert.That((ours.AllowAutoRedirect, ours.UseCookies), Is.EqualTo((false, false)));
        Assert.That(ours.ActivityHeadersPropagator, Is.Null);
    }

    [Test]
    public void A_handler_that_cannot_be_made_silent_is_refused_with_what_to_give_instead()
    {
        Assert.That(
            () => Secure(new Derived()),
            Throws.InvalidOperationException.With.Message.Contains("Derived").And.Message.Contains("SocketsHttpHandler")
        );
        Assert.That(
            () => Secure(new HttpClientHandler { ClientCertificateOptions = ClientCertificateOption.Automatic }),
            Throws.InvalidOperationException.With.Message.Contains("ClientCertificates.Add")
        );
        Assert.That(
            () => Secure(new ReadingHandler([])),
            Throws.InvalidOperationException.With.Message.Contains("InnerHandler")
        );
    }

    [Test]
    public async Task Sockets_that_were_used_before_are_refused_with_what_to_give_instead()
    {
        await using var server = await HostServer.StartAsync(204);
        var sockets = new SocketsHttpHandler();
        using var client = new HttpClient(sockets);
        using var answer = await client.GetAsync(server.Address);

        Assert.That(
            () => Secure(sockets),
            Throws.InvalidOperationException.With.Message.Contains("UseCookies = false")
        );
    }

    [Test]
    public void A_handler_of_two_pipelines_is_refused()
    {
        var shared = new ReadingHandler([]) { InnerHandler = new SocketsHttpHandler() };
        PrimaryHandler.Secure(shared, Wrap);

        Assert.That(
            () => PrimaryHandler.Secure(shared, Wrap),
            Throws.InvalidOperationException.With.Message.Contains("another Tessitura pipeline")
        );
    }

    [Test]
    public void A_handler_around_sockets_stands_above_the_secrets_and_one_around_a_fake_is_the_network()
    {
        var around = new ReadingHandler([]) { InnerHandler = new HttpClientHandler() };
        var network = new ReadingHandler([]) { InnerHandler = new RichardSzalay.MockHttp.MockHttpMessageHandler() };

        Assert.That(PrimaryHandler.Secure(around, Wrap), Is.SameAs(around));
        Assert.That(around.InnerHandler, Is.TypeOf<AttemptHandler>());
        Assert.That(PrimaryHandler.Secure(network, Wrap), Is.TypeOf<AttemptHandler>());
    }

    private static SocketsHttpHandler Secure(HttpMessageHandler handler) =>
        (SocketsHttpHandler)PrimaryHandler.Secure(handler, last => last);

    private static AttemptHandler Wrap(HttpMessageHandler last) =>
        new(keepsContentHeaders: true) { InnerHandler = last };

    private sealed class Derived : HttpClientHandler;
}
