using System.Net;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Errors;

internal sealed class ErrorTableTests
{
    private static readonly object[] Cases =
    [
        Case(401, "", typeof(TessituraAuthenticationException)),
        Case(403, "", typeof(TessituraAuthenticationException)),
        Case(401, Said("TESSITURA_ACCESS_DENIED_EXCEPTION: no"), typeof(TessituraAuthenticationException)),
        Case(404, Said("No such line item"), typeof(TessituraNotFoundException)),
        Case(409, Said("Changed by another user"), typeof(TessituraConflictException)),
        Case(408, "", typeof(TessituraUnavailableException)),
        Case(429, "slow down", typeof(TessituraUnavailableException)),
        Case(500, "<html><body>Runtime Error</body></html>", typeof(TessituraUnavailableException)),
        Case(502, "", typeof(TessituraUnavailableException)),
        Case(503, "", typeof(TessituraUnavailableException)),
        Case(400, Said("TESSITURA_SEATSERVER_CONNECTION_EXCEPTION"), typeof(TessituraUnavailableException)),
        Case(400, Said("The web session has expired."), typeof(SessionExpiredException)),
        Case(400, Said("Invalid session key"), typeof(SessionExpiredException)),
        Rejected("TESSITURA_SEAT_LOCKING_EXCEPTION", RejectionKind.SeatsExpired),
        Rejected("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION: One or more", RejectionKind.SeatsUnavailable),
        Rejected("Could not find seats", RejectionKind.SeatsUnavailable),
        Rejected("One or more of the selected seats is taken", RejectionKind.SeatsUnavailable),
        Rejected("TESSITURA_INVALID_PRICETYPE_EXCEPTION", RejectionKind.InvalidPriceType),
        Rejected("Order is already locked by batch 12", RejectionKind.OrderLocked),
        Rejected("TESSITURA_DUPLICATE_LOGIN_EXCEPTION", RejectionKind.DuplicateLogin),
        Rejected("TESSITURA_DUPLICATE_EMAIL_EXCEPTION", RejectionKind.DuplicateLogin),
        Rejected("Something else", RejectionKind.Other),
        Case(307, "", typeof(TessituraException)),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task A_failed_answer_becomes_the_exception_that_tells_what_to_do(
        int status,
        string body,
        Type type,
        RejectionKind? kind
    )
    {
        await using var venue = new TestVenue().Answering(body, (HttpStatusCode)status);

        var exception = await CatchAsync(() => venue.Visit.Api.Cart.GetCartPropertiesAsync());

        Assert.That(exception, Is.TypeOf(type));
        Assert.That(exception.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(exception.Operation, Is.EqualTo("Cart.GetCartProperties"));
        Assert.That((exception as TessituraRejectedException)?.Kind, Is.EqualTo(kind));
        Assert.That(exception.IsTransient, Is.EqualTo(type == typeof(TessituraUnavailableException)));
    }

    [TestCase("""[{"Code":null,"Description":"A","Details":"stack","ErrorPath":null},{"Description":"B"}]""", "A|B")]
    [TestCase("""{"Code":"X","Description":"A","Details":null,"ErrorPath":null}""", "A")]
    [TestCase("\"A\"", "A")]
    [TestCase("A", "A")]
    [TestCase("\uFEFF[{\"Description\":\"A\"}]", "A")]
    [TestCase("[{\"Description\":", "[{\"Description\":")]
    [TestCase("<!DOCTYPE html><html>secret</html>", "")]
    [TestCase("", "")]
    public async Task An_error_body_is_read_in_whatever_shape_it_comes(string body, string descriptions)
    {
        await using var venue = new TestVenue().Answering(body, HttpStatusCode.BadRequest);

        var exception = await CatchAsync(() => venue.Visit.Api.Cart.ClearCartAsync());

        Assert.That(string.Join('|', exception.Errors.Select(error => error.Description)), Is.EqualTo(descriptions));
    }

    [Test]
    public async Task A_message_holds_no_address_key_card_number_or_stack_trace()
    {
        var description =
            $"Session {TestVenue.Key} failed at https://inner.example.org/Web/Cart with card 4111 1111 1111 1111\\r\\n   at Tessitura.Inner.Method()";
        await using var venue = new TestVenue().Answering(
            $$"""[{"Description":"{{description}}","Details":"at Inner {{TestVenue.Key}}"}]""",
            HttpStatusCode.BadRequest
        );

        var exception = await CatchAsync(() => venue.Visit.Api.Cart.ClearCartAsync());

        Assert.That(
            exception.Message,
            Is.EqualTo("Cart.ClearCart failed (400): Session *** failed at *** with card ***")
        );
        Assert.That(exception.ToString(), Does.Not.Contain(TestVenue.Key).And.Not.Contain("Inner"));
        Assert.That(exception.Errors[0].Details, Does.Not.Contain(TestVenue.Key));
    }

    [TestCase(400, false, RejectionKind.LoginRefused, "Invalid login")]
    [TestCase(401, false, RejectionKind.LoginRefused, "")]
    [TestCase(403, false, RejectionKind.LoginLocked, "The login is locked")]
    [TestCase(401, true, null, "")]
    public async Task A_refused_login_is_told_from_refused_credentials(
        int status,
        bool asksForCredentials,
        RejectionKind? kind,
        string description
    )
    {
        await using var venue = new TestVenue();
        venue.Http.Fallback.Respond(_ => Refuse());

        var exception = await CatchAsync(() => LoginAsync(venue));

        Assert.That((exception as TessituraRejectedException)?.Kind, Is.EqualTo(kind));
        Assert.That(exception is TessituraAuthenticationException, Is.EqualTo(asksForCredentials));

        HttpResponseMessage Refuse()
        {
            var response = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(Said(description)),
            };
            if (asksForCredentials)
            {
                response.Headers.WwwAuthenticate.ParseAdd("Basic");
            }

            return response;
        }
    }

    [TestCase("""{"IsLoggedIn":false,"LoginInfo":{"FailedAttempts":2}}""", RejectionKind.LoginRefused)]
    [TestCase(
        """{"IsLoggedIn":false,"LoginInfo":{"FailedAttempts":5,"LockedDate":"2026-03-02T10:00:00Z"}}""",
        RejectionKind.LoginLocked
    )]
    public async Task A_login_that_answers_200_and_is_not_logged_in_is_refused_all_the_same(
        string body,
        RejectionKind kind
    )
    {
        await using var venue = new TestVenue().Answering(body);

        var exception = await CatchAsync(() => LoginAsync(venue));

        Assert.That((exception as TessituraRejectedException)?.Kind, Is.EqualTo(kind));
    }

    [Test]
    public async Task An_unknown_web_session_is_expired()
    {
        await using var venue = new TestVenue().Answering("", HttpStatusCode.NotFound);

        Assert.That(() => venue.Visit.Api.Session.GetAsync(), Throws.TypeOf<SessionExpiredException>());
    }

    private static Task<Session> LoginAsync(TestVenue venue) =>
        venue.Visit.Api.Session.LoginAsync(
            new()
            {
                UserName = "visitor",
                Password = "invented",
                LoginTypeId = 1,
            }
        );

    private static async Task<TessituraException> CatchAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (TessituraException exception)
        {
            return exception;
        }

        throw new AssertionException("The call did not fail.");
    }

    private static object[] Case(int status, string body, Type type) => [status, body, type, null!];

    private static object[] Rejected(string description, RejectionKind kind) =>
        [400, Said(description), typeof(TessituraRejectedException), kind];

    private static string Said(string description) =>
        $$"""[{"Code":null,"Description":"{{description}}","Details":null,"ErrorPath":null}]""";
}
