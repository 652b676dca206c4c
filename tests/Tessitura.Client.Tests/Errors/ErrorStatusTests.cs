using System.Net;

namespace Tessitura.Client.Tests.Errors;

/// <summary>What a text may decide, and what the status decides whatever the text says.</summary>
internal sealed class ErrorStatusTests
{
    private const string AccessDenied = "TESSITURA_ACCESS_DENIED_EXCEPTION: no";

    private static readonly string[] Texts =
    [
        "TESSITURA_SEATSERVER_CONNECTION_EXCEPTION",
        "TESSITURA_SEAT_LOCKING_EXCEPTION",
        "TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION",
        "TESSITURA_INVALID_PRICETYPE_EXCEPTION",
        "TESSITURA_DUPLICATE_LOGIN_EXCEPTION",
        "TESSITURA_DUPLICATE_EMAIL_EXCEPTION",
        AccessDenied,
        "Could not find seats",
        "One or more of the selected seats is taken",
        "Order is already locked by batch 12",
        "Unknown error while the order of this session was being saved",
        "The web session has expired.",
        "Invalid session key",
        "The login is locked",
        "Not found",
    ];

    [Test]
    public async Task A_server_in_trouble_is_unavailable_whatever_it_says(
        [ValueSource(nameof(Texts))] string text,
        [Values(408, 429, 500, 501, 502, 503, 504, 507, 599)] int status,
        [Values] bool login
    )
    {
        await using var venue = new TestVenue().Answering(Said(text), (HttpStatusCode)status);

        Assert.That(
            () => login ? LoginAsync(venue) : venue.Visit.Api.Session.GetAsync(),
            Throws.TypeOf<TessituraUnavailableException>().With.Property("MayHaveBeenApplied").True
        );
    }

    [Test]
    public async Task An_answer_that_is_no_failure_of_the_caller_is_not_read_for_reasons(
        [ValueSource(nameof(Texts))] string text,
        [Values(302, 307)] int status
    )
    {
        await using var venue = new TestVenue().Answering(Said(text), (HttpStatusCode)status);

        Assert.That(() => venue.Visit.Api.Cart.GetAsync(), Throws.TypeOf<TessituraException>());
    }

    [TestCase(400)]
    [TestCase(403)]
    public async Task A_login_that_is_denied_access_is_refused(int status)
    {
        await using var venue = new TestVenue().Answering(Said(AccessDenied), (HttpStatusCode)status);

        Assert.That(
            () => LoginAsync(venue),
            Throws.TypeOf<TessituraRejectedException>().With.Property("Kind").EqualTo(RejectionKind.LoginRefused)
        );
    }

    [TestCase(400)]
    [TestCase(403)]
    public async Task A_visitor_without_the_right_is_told_from_wrong_credentials(int status)
    {
        await using var venue = new TestVenue().Answering(Said(AccessDenied), (HttpStatusCode)status);

        Assert.That(
            () => venue.Visit.Api.Cart.GetAsync(),
            Throws
                .TypeOf<TessituraRejectedException>()
                .With.Property("Kind")
                .EqualTo(RejectionKind.AccessDenied)
                .And.Message.Contains("the visitor has no right to this")
                .And.Message.Contains(AccessDenied)
        );
    }

    [TestCase(401, true)]
    [TestCase(400, false)]
    [TestCase(401, false)]
    [TestCase(403, false)]
    public async Task Access_denied_to_the_servers_own_credentials_stays_a_matter_of_them(int status, bool session)
    {
        await using var venue = new TestVenue().Answering(Said(AccessDenied), (HttpStatusCode)status);

        Assert.That(
            () => session ? venue.Visit.Api.Cart.GetAsync() : (Task)venue.Client.Txn.GetFacilitiesAsync(),
            Throws.TypeOf<TessituraAuthenticationException>()
        );
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

    private static string Said(string description) =>
        $$"""[{"Code":null,"Description":"{{description}}","Details":null,"ErrorPath":null}]""";
}
