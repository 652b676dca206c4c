using System.Net;

namespace Tessitura.Client.Tests.Selling;

internal sealed class ExpiredHoldTests
{
    private const string Locking =
        """[{"Code":null,"Description":"TESSITURA_SEAT_LOCKING_EXCEPTION: seats expired"}]""";

    [Test]
    public async Task Expired_seats_end_the_search_and_hold_up_no_later_write()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Next("POST", Fault.AppliedAndReset);
        Expire(office, times: 60);
        var start = office.Time.GetUtcNow();

        var refusal = await office.FailureOfAsync<TessituraRejectedException>(
            visit.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );
        var afterFirst = office.Time.GetUtcNow();
        var next = await office.FailureOfAsync<TessituraRejectedException>(
            visit.ReserveTicketsAsync(BoxOffice.TwoSeats)
        );

        Assert.That((refusal.Kind, next.Kind), Is.EqualTo((RejectionKind.SeatsExpired, RejectionKind.SeatsExpired)));
        Assert.That(afterFirst - start, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(office.Time.GetUtcNow(), Is.EqualTo(afterFirst));
        office.Line.Heal();
        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        Assert.That(reserved.ConfirmedBy, Is.EqualTo(Confirmation.Answer));
    }

    [Test]
    public async Task Seats_that_expired_before_the_bound_may_still_be_followed_by_what_is_on_its_way()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(6));
        Expire(office, times: 3);

        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(reserved.ConfirmedBy, Is.EqualTo(Confirmation.ReadBack));
    }

    [Test]
    public async Task A_cart_that_may_not_be_read_is_not_asked_for_until_the_time_is_up()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.AppliedAndReset);
        for (var read = 0; read < 60; read++)
        {
            office.Line.NextAnswers("GET", "[]", status: HttpStatusCode.Forbidden);
        }

        var start = office.Time.GetUtcNow();
        await office.FailureOfAsync<OutcomeUnknownException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        var first = office.Time.GetUtcNow() - start;
        await office.FailureOfAsync<OutcomeUnknownException>(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(first, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Assert.That(office.Time.GetUtcNow() - start, Is.EqualTo(first));
    }

    /// <summary>The next reads are refused because the hold is over.</summary>
    public static void Expire(BoxOffice office, int times)
    {
        for (var read = 0; read < times; read++)
        {
            office.Line.NextAnswers("GET", Locking, status: HttpStatusCode.BadRequest);
        }
    }
}
