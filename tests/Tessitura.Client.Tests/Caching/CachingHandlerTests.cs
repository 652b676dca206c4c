using System.Net;
using System.Text;
using System.Text.Json;
using Tessitura.Client.Models;

namespace Tessitura.Client.Tests;

internal sealed class CachingHandlerTests
{
    private readonly CountedServer _server = new();
    private readonly FakeTimeProvider _time = new(TestTime.Start);
    private CachedVenue _venue = null!;

    [SetUp]
    public void Open() => _venue = new CachedVenue(_server, _time);

    [TearDown]
    public async Task Close()
    {
        await _venue.DisposeAsync();
        _server.Dispose();
    }

    [Test]
    public async Task A_fresh_answer_is_given_as_it_came_with_its_age_and_verdict()
    {
        var first = await _venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(59.5));
        var second = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(first.CacheStatus, Is.EqualTo("Tessitura; fwd=uri-miss; fwd-status=200; stored"));
        Assert.That(first.Age, Is.EqualTo(TimeSpan.Zero));
        Assert.That(second.Body, Is.EqualTo(first.Body));
        Assert.That(second.CacheStatus, Is.EqualTo("Tessitura; hit; ttl=0"));
        Assert.That(second.Age, Is.EqualTo(TimeSpan.FromSeconds(59)));
        Assert.That(_server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_typed_call_reads_the_kept_answer_with_its_unknown_members()
    {
        await _venue.GetAsync(CachedVenue.Seats);

        var seats = await _venue.Client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);

        Assert.That(seats.Single().SeatRow, Is.EqualTo("number 1"));
        Assert.That(seats.Single().AdditionalProperties!["New"].GetInt32(), Is.EqualTo(7));
        Assert.That(_server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task All_who_read_a_kept_answer_share_what_it_says_until_there_is_a_new_one()
    {
        var first = await ReadSeats();
        var second = await ReadSeats();
        _time.Advance(TimeSpan.FromDays(30));
        var third = await ReadSeats();

        Assert.That(second, Is.SameAs(first));
        Assert.That(third, Is.Not.SameAs(first));
    }

    [Test]
    public async Task Nobody_can_change_what_others_share()
    {
        var seats = await ReadSeats();

        Assert.That(() => ((IList<Seat>)seats)[0] = new Seat(), Throws.InstanceOf<NotSupportedException>());
        Assert.That(
            () => ((IDictionary<string, JsonElement>)seats.Single().AdditionalProperties!).Clear(),
            Throws.InstanceOf<NotSupportedException>()
        );
    }

    [Test]
    public async Task An_old_answer_comes_at_once_and_one_refresh_goes_on_behind_it()
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(70));
        _server.Close();
        var old = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _venue.GetAsync(CachedVenue.Seats)));
        var callsMeanwhile = _server.Count;
        _server.Open();
        var fresh = await UntilAsync(answer => answer.Number == 2);

        Assert.That(old.Select(answer => answer.Number), Is.All.EqualTo(1));
        Assert.That(
            old.Select(answer => answer.CacheStatus),
            Is.All.EqualTo("Tessitura; hit; ttl=-10; detail=stale-while-revalidate")
        );
        Assert.That(callsMeanwhile, Is.EqualTo(2));
        Assert.That(fresh.CacheStatus, Is.EqualTo("Tessitura; hit; ttl=60"));
        Assert.That(_server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Seats_older_than_two_minutes_are_not_given_on_purpose()
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(121));

        var answer = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(answer.Number, Is.EqualTo(2));
        Assert.That(answer.CacheStatus, Is.EqualTo("Tessitura; fwd=stale; fwd-status=200; stored"));
    }

    [Test]
    public async Task Other_reads_are_given_old_for_a_day()
    {
        await _venue.GetAsync(CachedVenue.Statuses);
        _time.Advance(TimeSpan.FromHours(23.9));
        var old = await _venue.GetAsync(CachedVenue.Statuses);
        await UntilAsync(answer => answer.Number == 2, CachedVenue.Statuses);
        _time.Advance(TimeSpan.FromHours(24.1));
        var tooOld = await _venue.GetAsync(CachedVenue.Statuses);

        Assert.That(old.Number, Is.EqualTo(1));
        Assert.That(old.CacheStatus, Does.EndWith("detail=stale-while-revalidate"));
        Assert.That(tooOld.Number, Is.EqualTo(3));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task When_the_server_fails_the_old_answer_is_given_for_ten_minutes(HttpStatusCode failure)
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _server.Fails(failure);
        _time.Advance(TimeSpan.FromSeconds(599));
        var old = await _venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(2));
        var tooOld = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(old.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(old.Number, Is.EqualTo(1));
        Assert.That(
            old.CacheStatus,
            Is.EqualTo($"Tessitura; fwd=stale; fwd-status={(int)failure}; ttl=-539; detail=stale-if-error")
        );
        Assert.That(tooOld.Status, Is.EqualTo(failure));
        Assert.That(tooOld.CacheStatus, Is.EqualTo($"Tessitura; fwd=stale; fwd-status={(int)failure}"));
    }

    [Test]
    public async Task Without_a_connection_the_old_answer_is_given_and_the_server_is_left_alone_for_a_while()
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _server.IsUnreachable();
        _time.Advance(TimeSpan.FromMinutes(5));
        var asked = await _venue.GetAsync(CachedVenue.Seats);
        var notAsked = await _venue.GetAsync(CachedVenue.Seats);
        var calls = _server.Count;
        _time.Advance(TimeSpan.FromSeconds(5));
        _server.Works();
        var recovered = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(asked.CacheStatus, Is.EqualTo("Tessitura; fwd=stale; ttl=-240; detail=stale-if-error"));
        Assert.That(notAsked.CacheStatus, Is.EqualTo("Tessitura; hit; ttl=-240; detail=stale-if-error"));
        Assert.That(calls, Is.EqualTo(2));
        Assert.That(recovered.Number, Is.EqualTo(3));
    }

    [Test]
    public async Task A_refusal_is_passed_on_and_hides_behind_no_old_answer()
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _server.Fails(HttpStatusCode.NotFound);
        _time.Advance(TimeSpan.FromMinutes(3));

        var first = await _venue.GetAsync(CachedVenue.Seats);
        var second = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(_server.Count, Is.EqualTo(3));
    }

    [Test]
    public async Task A_refresh_that_fails_is_logged_and_not_tried_again_at_once()
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _server.Fails(HttpStatusCode.ServiceUnavailable);
        _time.Advance(TimeSpan.FromSeconds(61));
        await _venue.GetAsync(CachedVenue.Seats);
        while (!_venue.Logs.Lines.Any(line => line.Contains("could not be refreshed (503)")))
        {
            await Task.Yield();
        }

        var old = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(old.Number, Is.EqualTo(1));
        Assert.That(_server.Count, Is.EqualTo(2));
    }

    [TestCase("<html>Maintenance</html>")]
    [TestCase("")]
    [TestCase("null")]
    public async Task A_success_that_is_no_answer_of_the_service_is_not_kept(string body)
    {
        _server.Says = _ => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "text/html") };
        var page = await _venue.GetAsync(CachedVenue.Seats);
        _server.Works();

        var answer = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(page.Body, Is.EqualTo(body));
        Assert.That(page.CacheStatus, Is.EqualTo("Tessitura; fwd=uri-miss; fwd-status=200"));
        Assert.That(answer.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task An_answer_with_a_byte_order_mark_is_given_with_it()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. "[]"u8];
        _server.Says = _ => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
        await _venue.GetAsync(CachedVenue.Seats);

        using var request = new HttpRequestMessage(HttpMethod.Get, CachedVenue.Seats);
        using var response = await _venue.Client.SendAsync(request);
        var typed = await _venue.Client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);

        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes));
        Assert.That(typed, Is.Empty);
        Assert.That(_server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_of_a_visitor_is_kept()
    {
        await using var visit = _venue.Client.ResumeSession(new SessionKey(TestVenue.Key));
        _server.Says = _ => new(HttpStatusCode.OK) { Content = new StringContent("""{"Id":1}""") };

        await visit.Api.Cart.GetAsync();
        await visit.Api.Cart.GetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/Web/Cart/@sessionKey");
        using var response = await visit.SendAsync(request);

        Assert.That(_server.Count, Is.EqualTo(3));
        Assert.That(response.Headers.GetValues("Cache-Status").Single(), Is.EqualTo("Tessitura; fwd=bypass"));
    }

    [Test]
    public async Task A_caller_who_wants_no_store_leaves_no_trace()
    {
        var first = await _venue.GetAsync(CachedVenue.Seats, "no-store");
        var second = await _venue.GetAsync(CachedVenue.Seats);
        var third = await _venue.GetAsync(CachedVenue.Seats, "no-store");

        Assert.That(first.CacheStatus, Is.EqualTo("Tessitura; fwd=bypass"));
        Assert.That(second.Number, Is.EqualTo(2));
        Assert.That(third.Number, Is.EqualTo(3));
    }

    [TestCase("no-cache")]
    [TestCase("max-age=0")]
    [TestCase("max-age=10")]
    public async Task A_caller_who_wants_a_new_answer_gets_one_and_it_is_kept(string wish)
    {
        await _venue.GetAsync(CachedVenue.Seats);
        _time.Advance(TimeSpan.FromSeconds(11));
        var wanted = await _venue.GetAsync(CachedVenue.Seats, wish);
        var next = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(wanted.Number, Is.EqualTo(2));
        Assert.That(wanted.CacheStatus, Is.EqualTo("Tessitura; fwd=request; fwd-status=200; stored"));
        Assert.That(next.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task The_order_of_the_query_does_not_matter_and_its_values_do()
    {
        await _venue.GetAsync("/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0");
        var sameByOtherOrder = await _venue.GetAsync("/TXN/Performances/4711/Seats?constituentId=0&modeOfSaleId=3");
        var another = await _venue.GetAsync("/TXN/Performances/4711/Seats?constituentId=9&modeOfSaleId=3");

        Assert.That(sameByOtherOrder.Number, Is.EqualTo(1));
        Assert.That(another.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task A_rule_of_the_host_changes_one_operation()
    {
        await using var venue = new CachedVenue(
            _server,
            _time,
            options =>
            {
                options.Caching.Operations["Txn.GetPerformanceSeats"] = new() { MaxAge = TimeSpan.FromSeconds(10) };
                options.Caching.Operations["ReferenceData.GetSeatStatuses"] = new() { Enabled = false };
                options.Caching.Operations["referencedata.getaccounttypes"] = new()
                {
                    MaxAge = TimeSpan.FromSeconds(30),
                };
            }
        );
        await venue.GetAsync(CachedVenue.Seats);
        await venue.GetAsync(CachedVenue.Statuses);
        await venue.GetAsync("/ReferenceData/AccountTypes");
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.That((await venue.GetAsync(CachedVenue.Seats)).CacheStatus, Does.Contain("ttl=-1"));
        Assert.That((await venue.GetAsync(CachedVenue.Statuses)).CacheStatus, Does.Contain("bypass"));
        Assert.That((await venue.GetAsync("/ReferenceData/AccountTypes")).CacheStatus, Does.Contain("ttl=19"));
    }

    [Test]
    public async Task Without_the_option_nothing_is_kept_and_no_verdict_is_given()
    {
        await using var venue = new CachedVenue(_server, _time, options => options.Caching.Enabled = false);
        using var request = new HttpRequestMessage(HttpMethod.Get, CachedVenue.Seats);
        using var response = await venue.Client.SendAsync(request);
        await venue.Client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);

        Assert.That(response.Headers.Contains("Cache-Status"), Is.False);
        Assert.That(_server.Count, Is.EqualTo(2));
    }

    private async Task<CachedAnswer> UntilAsync(Func<CachedAnswer, bool> isIt, string path = CachedVenue.Seats)
    {
        while (true)
        {
            var answer = await _venue.GetAsync(path);
            if (isIt(answer))
            {
                return answer;
            }

            await Task.Yield();
        }
    }

    private Task<IReadOnlyList<Seat>> ReadSeats() =>
        _venue.Client.Txn.GetPerformanceSeatsAsync(4711, modeOfSaleId: 3, constituentId: 0);
}
