using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Sessions;

internal sealed class SessionKeyHandlerTests
{
    [Test]
    public async Task The_key_stands_in_the_address_on_the_wire_and_the_marker_everywhere_else()
    {
        Uri? onTheWire = null;
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(request =>
        {
            onTheWire = request.RequestUri;
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Cart/@sessionKey/Messages?messageTypes=1");

        using var response = await venue.Visit.SendAsync(request);

        Assert.That(
            onTheWire?.AbsoluteUri,
            Is.EqualTo($"{TestVenue.Root}/Web/Cart/{TestVenue.Key}/Messages?messageTypes=1")
        );
        Assert.That(
            response.RequestMessage?.RequestUri?.AbsoluteUri,
            Is.EqualTo($"{TestVenue.Root}/Web/Cart/@sessionKey/Messages?messageTypes=1")
        );
        Assert.That(response.RequestMessage.ToString(), Does.Not.Contain(TestVenue.Key).And.Not.Contain("Basic"));
    }

    [Test]
    public async Task The_marker_is_back_after_a_failure_too()
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Throw(new HttpRequestException("no route"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Cart/@sessionKey");

        Assert.That(() => venue.Visit.SendAsync(request), Throws.TypeOf<TessituraUnavailableException>());
        Assert.That(request.RequestUri?.AbsoluteUri, Does.EndWith("/Web/Cart/@sessionKey"));
        Assert.That(request.Headers.Authorization, Is.Null);
    }

    [Test]
    public async Task A_handler_that_the_host_adds_does_not_see_the_key()
    {
        var seen = new List<string>();
        await using var venue = new TestVenue(client: builder =>
            builder.AddHttpMessageHandler(() => new Spy(seen))
        ).Answering("", HttpStatusCode.NoContent);

        await venue.Visit.Api.Cart.ClearCartAsync();

        Assert.That(seen, Is.EqualTo(new[] { $"{TestVenue.Root}/Web/Cart/@sessionKey" }));
    }

    [Test]
    public async Task A_key_with_reserved_characters_is_escaped()
    {
        await using var venue = new TestVenue();
        venue.Http.Expect($"{TestVenue.Root}/Web/Cart/a%2Bb%3D%3D").Respond(HttpStatusCode.NoContent);

        await venue.Client.ResumeSession(new SessionKey("a+b==")).Api.Cart.ClearCartAsync();

        Assert.That(venue.Http.VerifyNoOutstandingExpectation, Throws.Nothing);
    }

    [Test]
    public async Task A_call_without_any_web_session_says_what_to_do()
    {
        await using var venue = new TestVenue().Answering("{}");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Cart/@sessionKey");

        Assert.That(
            () => venue.Client.SendAsync(request),
            Throws.InvalidOperationException.With.Message.Contains("StartSessionAsync").And.Message.Contains("ICartApi")
        );
    }

    [Test]
    public async Task A_request_of_another_client_can_be_tagged_with_a_key()
    {
        await using var venue = new TestVenue();
        venue.Http.Expect($"{TestVenue.Root}/Web/Session/{TestVenue.Key}").Respond(HttpStatusCode.NoContent);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Session/@sessionKey");

        using var response = await venue.Client.SendAsync(request.SetSessionKey(new SessionKey(TestVenue.Key)));

        Assert.That(venue.Http.VerifyNoOutstandingExpectation, Throws.Nothing);
    }

    private sealed class Spy(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            seen.Add(request.RequestUri!.AbsoluteUri);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
