using System.Net;

namespace Tessitura.Client.Tests.Selling;

internal sealed class CallOutcomeTests
{
    private static readonly Func<Failure, TessituraException>[] Kinds =
    [
        failure => new TessituraRejectedException(failure, RejectionKind.Other),
        failure => new TessituraAuthenticationException(failure),
        failure => new TessituraNotFoundException(failure),
        failure => new TessituraConflictException(failure),
        failure => new SessionExpiredException(failure),
    ];

    [Test]
    public void Only_a_refusal_with_a_status_of_the_caller_is_clear(
        [ValueSource(nameof(Kinds))] Func<Failure, TessituraException> create,
        [Values(null, 200, 302, 408, 429, 500, 503)] int? status
    )
    {
        Assert.That(CallOutcome.IsClear(create(Failed(status))), Is.False);
    }

    [Test]
    public void A_refusal_is_clear(
        [ValueSource(nameof(Kinds))] Func<Failure, TessituraException> create,
        [Values(400, 401, 403, 404, 409, 422)] int status
    )
    {
        var exception = create(Failed(status));

        Assert.That(CallOutcome.IsClear(exception), Is.True);
        exception.FollowsUnclearAttempt = true;
        Assert.That(CallOutcome.IsClear(exception), Is.False);
    }

    [TestCase(400)]
    [TestCase(503)]
    public void A_service_that_could_not_do_it_is_not_clear(int status)
    {
        Assert.That(CallOutcome.IsClear(new TessituraUnavailableException(Failed(status))), Is.False);
        Assert.That(CallOutcome.IsClear(new TessituraException(Failed(status))), Is.False);
    }

    [TestCase("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION")]
    [TestCase("Could not find seats")]
    [TestCase("Invalid session")]
    public async Task Seats_that_were_reserved_are_found_whatever_the_server_said_of_its_trouble(string text)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextAnswers(
            "POST",
            $$"""[{"Description":"{{text}}"}]""",
            "/Tickets",
            HttpStatusCode.InternalServerError
        );

        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That((reserved.SeatsReserved, reserved.ConfirmedBy), Is.EqualTo((2, Confirmation.ReadBack)));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    private static Failure Failed(int? status) => new("Cart.ReserveTickets", (HttpStatusCode?)status, [], "invented");
}
