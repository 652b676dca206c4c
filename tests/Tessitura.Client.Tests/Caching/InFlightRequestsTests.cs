using System.Net;

namespace Tessitura.Client.Tests;

internal sealed class InFlightRequestsTests
{
    private readonly CountedServer _server = new();
    private CachedVenue _venue = null!;

    [SetUp]
    public void Open() => _venue = new CachedVenue(_server, new FakeTimeProvider(TestTime.Start));

    [TearDown]
    public async Task Close()
    {
        await _venue.DisposeAsync();
        _server.Dispose();
    }

    [Test]
    public async Task A_thousand_who_want_the_same_at_once_cause_one_call()
    {
        _server.Close();
        var waiting = Enumerable
            .Range(0, 1_000)
            .Select(_ => Task.Run(() => _venue.GetAsync(CachedVenue.Seats)))
            .ToList();
        await _server.Reached;

        _server.Open();
        var answers = await Task.WhenAll(waiting);

        Assert.That(answers.Select(answer => answer.Number), Is.All.EqualTo(1));
        Assert.That(_server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task One_who_gives_up_takes_the_answer_from_nobody_else()
    {
        using var patience = new CancellationTokenSource();
        _server.Close();
        var first = _venue.GetAsync(CachedVenue.Seats, cancellationToken: patience.Token);
        var second = _venue.GetAsync(CachedVenue.Seats);

        await patience.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        _server.Open();

        Assert.That((await second).Number, Is.EqualTo(1));
        Assert.That(_server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_all_gave_up_on_is_kept_for_the_next()
    {
        using var patience = new CancellationTokenSource();
        _server.Close();
        var only = _venue.GetAsync(CachedVenue.Seats, cancellationToken: patience.Token);
        await patience.CancelAsync();
        Assert.That(async () => await only, Throws.InstanceOf<OperationCanceledException>());
        _server.Open();

        Assert.That((await _venue.GetAsync(CachedVenue.Seats)).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_reaches_all_who_wait_and_is_not_kept()
    {
        _server.Close();
        _server.Fails(HttpStatusCode.BadRequest);
        var waiting = Enumerable.Range(0, 10).Select(_ => _venue.GetAsync(CachedVenue.Seats)).ToList();
        _server.Open();
        var answers = await Task.WhenAll(waiting);
        _server.Works();
        var next = await _venue.GetAsync(CachedVenue.Seats);

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answers.Count(answer => answer.CacheStatus.Contains("collapsed")), Is.EqualTo(9));
        Assert.That(next.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_broken_connection_is_told_to_all_who_wait()
    {
        _server.Close();
        _server.IsUnreachable();
        var waiting = Enumerable.Range(0, 5).Select(_ => _venue.GetAsync(CachedVenue.Seats)).ToList();
        _server.Open();

        foreach (var call in waiting)
        {
            Assert.That(async () => await call, Throws.TypeOf<TessituraUnavailableException>());
        }
    }
}
