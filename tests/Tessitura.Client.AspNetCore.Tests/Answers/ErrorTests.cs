using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Tessitura.Client.AspNetCore.Tests.Answers;

/// <summary>Failures in the service's shape, and nothing of its inside.</summary>
internal sealed class ErrorTests
{
    private const string Key = "INVENTED-KEY-OF-ERRORS-0001";
    private const string Cart = $"Web/Cart/{Key}";

    [Test]
    public async Task Errors_of_the_service_come_without_details()
    {
        var server = FakeServer.Answering(
            HttpStatusCode.BadRequest,
            """[{"Code":"7","Description":"TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION: gone","Details":"at Inner.Stack()","ErrorPath":"Seats","StackTrace":"x"},{"Code":null,"Description":"Second","Details":null,"ErrorPath":null}]"""
        );
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync(Cart);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            await response.Content.ReadAsStringAsync(),
            Is.EqualTo(
                """[{"Code":"7","Description":"TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION: gone","Details":null,"ErrorPath":"Seats"},{"Code":null,"Description":"Second","Details":null,"ErrorPath":null}]"""
            )
        );
    }

    [Test]
    public async Task One_error_becomes_a_list_of_one()
    {
        var server = FakeServer.Answering(HttpStatusCode.Conflict, """{"Description":"Changed","Details":"inner"}""");
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync(Cart);

        Assert.That(await response.IsServiceErrorAsync(HttpStatusCode.Conflict), Is.EqualTo("Changed"));
    }

    [TestCase("inner text of http://inner.example.org", "text/plain")]
    [TestCase("<html><h1>inner</h1></html>", "text/html")]
    [TestCase("\"inner\"", "application/json")]
    [TestCase("[{\"Description\":\"inner", "application/json")]
    [TestCase("{\"Message\":\"inner\",\"StackTrace\":\"at Inner.Stack()\"}", "application/json")]
    [TestCase("[\"inner\",1,null]", "application/json")]
    [TestCase("[{\"Description\":\"inner \\ud800\"}]", "application/json")]
    [TestCase("", "application/json")]
    public async Task Any_other_text_of_the_server_stays_inside(string body, string type)
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.InternalServerError, body, type)
        );

        using var response = await host.Client.GetAsync(Cart);

        Assert.That(
            await response.IsServiceErrorAsync(HttpStatusCode.InternalServerError),
            Is.EqualTo("The ticketing service did not answer usably.")
        );
    }

    [Test]
    public async Task What_an_error_repeats_of_secrets_and_addresses_is_masked()
    {
        var said =
            $"Refused {Key} with Basic {FakeServer.Basic} {FakeServer.Password} at https://inner.example.org/x and \\\\inner\\share.\n   at Inner.Stack(String x)\n   at Inner.More()";
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(
                HttpStatusCode.BadRequest,
                new JsonArray(
                    new JsonObject { ["Description"] = said, ["ErrorPath"] = $"/Web/Cart/{Key}" }
                ).ToJsonString()
            )
        );

        using var response = await host.Client.GetAsync(Cart);
        var text = await response.Content.ReadAsStringAsync();

        Assert.That(
            await response.IsServiceErrorAsync(HttpStatusCode.BadRequest),
            Is.EqualTo("Refused *** with Basic *** *** at *** and ***")
        );
        Assert.That(text, Does.Not.Contain(Key).And.Not.Contain("inner").IgnoreCase);
    }

    [TestCase(' ')]
    [TestCase('a')]
    [TestCase('\\')]
    public async Task A_long_description_is_answered_at_once(char character)
    {
        var description = new string(character, 200_000) + "end";
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(
                HttpStatusCode.BadRequest,
                new JsonArray(new JsonObject { ["Description"] = description }).ToJsonString()
            )
        );
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        using var response = await host.Client.GetAsync(Cart, limit.Token);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.Forbidden)]
    [TestCase(HttpStatusCode.ProxyAuthenticationRequired)]
    [TestCase(HttpStatusCode.Found)]
    public async Task A_refusal_of_this_server_is_no_refusal_of_the_visitor(HttpStatusCode status)
    {
        var server = new FakeServer(_ =>
        {
            var answer = FakeServer.Answer(status, """[{"Description":"inner"}]""");
            answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "Basic realm=\"inner\"");
            answer.Headers.Location = new Uri("https://inner.example.org/");
            return answer;
        });
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync(Cart);

        Assert.That(await response.IsServiceErrorAsync(HttpStatusCode.BadGateway), Does.Not.Contain("inner"));
        Assert.That(response.Headers.Location, Is.Null);
    }

    [Test]
    public async Task A_page_that_calls_itself_a_success_is_none()
    {
        await using var host = await SeatCurveHost.StartAsync(
            FakeServer.Answering(HttpStatusCode.OK, "<html>inner</html>", "text/html")
        );

        using var response = await host.Client.GetAsync("TXN/WebContents?packageIds=801");

        await response.IsServiceErrorAsync(HttpStatusCode.BadGateway);
    }

    [Test]
    public async Task An_overloaded_server_says_when_to_come_back()
    {
        var server = new FakeServer(_ =>
        {
            var answer = FakeServer.Answer(HttpStatusCode.TooManyRequests, "");
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
            return answer;
        });
        await using var host = await SeatCurveHost.StartAsync(server);

        using var response = await host.Client.GetAsync(Cart);

        await response.IsServiceErrorAsync(HttpStatusCode.TooManyRequests);
        Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [TestCase(HttpRequestError.ConnectionError, HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpRequestError.ResponseEnded, HttpStatusCode.BadGateway)]
    public async Task No_answer_says_whether_anything_was_sent(HttpRequestError error, HttpStatusCode expected)
    {
        await using var host = await SeatCurveHost.StartAsync(
            new FakeServer(_ => throw new HttpRequestException(error, "inner.example.org:443"))
        );

        using var response = await host.Client.PostAsync(
            $"{Cart}/Tickets",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );

        Assert.That(await response.IsServiceErrorAsync(expected), Does.Not.Contain("inner"));
    }
}
