using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Tessitura.Client.Tests.Hostile;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Credentials and keys go to one server, over a connection that was checked, and to nobody else.</summary>
internal sealed partial class TransportSecurityTests
{
    [Test]
    public void Nothing_in_the_source_relaxes_tls()
    {
        var relaxed = new[] { "src", "samples" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => Relaxation().IsMatch(File.ReadAllText(file)))
            // Takes over what a host has set on an HttpClientHandler; PrimaryHandlerTests hold that it adds nothing.
            .Where(file => Path.GetFileName(file) != "PrimaryHandler.cs")
            .Select(Repository.Relative);

        Assert.That(relaxed, Is.Empty);
    }

    [Test]
    public async Task A_server_whose_certificate_nobody_signed_gets_no_byte_of_a_request()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(200)
        );
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ReceiveAsync(listener, certificate);
        await using var venue = RawVenue.At(new Uri($"https://{listener.LocalEndpoint}"));

        var exception = await Assert.CatchAsync<TessituraUnavailableException>(() =>
            venue.Visit.Api.Cart.ClearCartAsync()
        );

        Assert.That(exception!.MayHaveBeenApplied, Is.False);
        Assert.That(await received, Is.Zero);
    }

    [TestCase(301)]
    [TestCase(302)]
    [TestCase(303)]
    [TestCase(307)]
    [TestCase(308)]
    public async Task A_redirect_is_not_followed_and_carries_nothing_elsewhere(int status)
    {
        await using var elsewhere = new RawServer("HTTP/1.1 204 No Content\r\n\r\n");
        await using var server = new RawServer(
            $"HTTP/1.1 {status} Moved\r\nLocation: http://127.0.0.1:{elsewhere.Port}/\r\nContent-Length: 0\r\n\r\n"
        );
        await using var venue = RawVenue.Before(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Cart/@sessionKey");

        Assert.That(() => venue.Visit.Api.Cart.ClearCartAsync(), Throws.InstanceOf<TessituraException>());
        using var raw = await venue.Visit.SendAsync(request);

        Assert.That((int)raw.StatusCode, Is.EqualTo(status));
        Assert.That(server.Requests, Has.Count.EqualTo(2).And.All.Contains(TestVenue.BasicCredentials));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task A_cookie_of_the_server_is_not_sent_back()
    {
        await using var server = new RawServer(
            "HTTP/1.1 204 No Content\r\nConnection: close\r\nSet-Cookie: visitor=invented; Path=/\r\n\r\n"
        );
        await using var venue = RawVenue.Before(server);

        await venue.Visit.Api.Cart.ClearCartAsync();
        await venue.Visit.Api.Cart.ClearCartAsync();

        Assert.That(server.Requests, Has.Count.EqualTo(2).And.None.Contains("ookie"));
    }

    private static async Task<int> ReceiveAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            return await tls.ReadAsync(new byte[4096]);
        }
        catch (Exception refused) when (refused is IOException or AuthenticationException)
        {
            return 0;
        }
    }

    [GeneratedRegex(
        "ValidationCallback|DangerousAccept|ServicePointManager|SslOptions|CertificateChainPolicy|CheckCertificateRevocationList"
    )]
    private static partial Regex Relaxation();
}
