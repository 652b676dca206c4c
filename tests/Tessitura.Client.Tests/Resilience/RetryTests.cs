using System.Net;
using System.Net.Http.Headers;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Resilience;

internal sealed class RetryTests
{
    private static readonly HttpStatusCode[] Passing =
    [
        HttpStatusCode.RequestTimeout,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.InternalServerError,
        HttpStatusCode.BadGateway,
        HttpStatusCode.ServiceUnavailable,
        HttpStatusCode.GatewayTimeout,
    ];

    [TestCaseSource(nameof(Passing))]
    public async Task A_read_is_repeated_until_it_succeeds(HttpStatusCode status)
    {
        await using var venue = Quick();
        var attempts = Answer(venue, attempt => attempt < 4 ? new(status) : Json("[]"));

        await venue.Client.Txn.GetFacilitiesAsync();

        Assert.That(attempts(), Is.EqualTo(4));
        Assert.That(venue.Logs.Lines.Single(), Does.Contain("answered 200").And.Contain("attempt 4"));
    }

    [TestCaseSource(nameof(Passing))]
    public async Task A_write_that_would_do_its_work_twice_is_sent_once(HttpStatusCode status)
    {
        await using var venue = Quick();
        var attempts = Answer(venue, _ => new(status));

        Assert.That(() => ReserveAsync(venue), Throws.TypeOf<TessituraUnavailableException>());
        Assert.That(attempts(), Is.EqualTo(1));
    }

    [TestCase(HttpRequestError.ConnectionError, 4, false)]
    [TestCase(HttpRequestError.NameResolutionError, 4, false)]
    [TestCase(HttpRequestError.SecureConnectionError, 4, false)]
    [TestCase(HttpRequestError.ResponseEnded, 1, true)]
    [TestCase(HttpRequestError.Unknown, 1, true)]
    public async Task A_write_is_repeated_only_where_it_surely_did_not_leave(
        HttpRequestError error,
        int expected,
        bool mayHaveBeenApplied
    )
    {
        await using var venue = Quick();
        var attempts = Answer(venue, _ => throw new HttpRequestException(error, "invented"));

        Assert.That(
            () => ReserveAsync(venue),
            Throws
                .TypeOf<TessituraUnavailableException>()
                .With.Property("MayHaveBeenApplied")
                .EqualTo(mayHaveBeenApplied)
        );
        Assert.That(attempts(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_login_is_never_repeated()
    {
        await using var venue = Quick();
        var attempts = Answer(venue, _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "invented"));

        Assert.That(
            () =>
                venue.Visit.Api.Session.LoginAsync(
                    new()
                    {
                        UserName = "visitor",
                        Password = "invented",
                        LoginTypeId = 1,
                    }
                ),
            Throws.TypeOf<TessituraUnavailableException>()
        );
        Assert.That(attempts(), Is.EqualTo(1));
    }

    [TestCase(HttpStatusCode.BadGateway, true)]
    [TestCase(HttpStatusCode.TooManyRequests, false)]
    public async Task A_repeated_delete_that_finds_nothing_was_done_by_the_first_one(HttpStatusCode first, bool done)
    {
        await using var venue = Quick();
        Answer(venue, attempt => new(attempt == 1 ? first : HttpStatusCode.NotFound));

        Assert.That(
            () => venue.Visit.Api.Cart.RemoveTicketsAsync(1, 2),
            done ? Throws.Nothing : Throws.TypeOf<TessituraNotFoundException>()
        );
    }

    [Test]
    public async Task A_first_delete_that_finds_nothing_is_not_found()
    {
        await using var venue = Quick();
        Answer(venue, _ => new(HttpStatusCode.NotFound));

        Assert.That(() => venue.Visit.Api.Cart.RemoveTicketsAsync(1, 2), Throws.TypeOf<TessituraNotFoundException>());
    }

    [Test]
    public async Task A_body_that_breaks_off_is_read_again()
    {
        await using var venue = Quick();
        Answer(
            venue,
            attempt => attempt == 1 ? new() { Content = new StreamContent(new BrokenStream()) } : Json("""[{"Id":1}]""")
        );

        Assert.That((await venue.Client.Txn.GetFacilitiesAsync()).Single().Id, Is.EqualTo(1));
    }

    [Test]
    public async Task A_request_body_is_sent_again_as_it_was()
    {
        var bodies = new List<string>();
        await using var venue = Quick();
        venue.Http.Fallback.Respond(async request =>
        {
            bodies.Add(await request.Content!.ReadAsStringAsync());
            return bodies.Count < 3 ? new(HttpStatusCode.BadGateway) : Json("[]");
        });
        using var raw = new HttpRequestMessage(HttpMethod.Post, "/TXN/Performances/Search")
        {
            Content = new StreamContent(new MemoryStream("{\"ModeOfSaleId\":3}"u8.ToArray())),
        };

        using var answer = await venue.Client.SendAsync(raw);

        Assert.That(bodies, Is.EqualTo(Enumerable.Repeat("{\"ModeOfSaleId\":3}", 3)));
    }

    [Test]
    public async Task The_server_says_how_long_to_wait()
    {
        await using var venue = new TestVenue(options => options.Resilience.MaxRetries = 3);
        var second = new TaskCompletionSource();
        var first = new TaskCompletionSource();
        Answer(
            venue,
            attempt =>
            {
                if (attempt > 1)
                {
                    second.SetResult();
                    return Json("[]");
                }

                first.SetResult();
                return new(HttpStatusCode.ServiceUnavailable)
                {
                    Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) },
                };
            }
        );

        var call = venue.Client.Txn.GetFacilitiesAsync();
        await first.Task;
        await venue.Time.UntilTimerAsync(TimeSpan.FromSeconds(7));
        venue.Time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.That(second.Task.IsCompleted, Is.False);
        venue.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That(async () => await call, Throws.Nothing);
    }

    [Test]
    public async Task A_wait_longer_than_the_callers_patience_is_not_begun()
    {
        await using var venue = new TestVenue(options => options.Resilience.MaxRetries = 3);
        var attempts = Answer(
            venue,
            _ =>
                new(HttpStatusCode.TooManyRequests)
                {
                    Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1)) },
                }
        );

        Assert.That(
            () => venue.Client.Txn.GetFacilitiesAsync(),
            Throws
                .TypeOf<TessituraUnavailableException>()
                .With.Property("StatusCode")
                .EqualTo(HttpStatusCode.TooManyRequests)
        );
        Assert.That(attempts(), Is.EqualTo(1));
    }

    [Test]
    public async Task Cancellation_ends_the_waiting_between_attempts_too()
    {
        using var cancellation = new CancellationTokenSource();
        await using var venue = new TestVenue(options => options.Resilience.MaxRetries = 3);
        var reached = new TaskCompletionSource();
        Answer(
            venue,
            _ =>
            {
                reached.TrySetResult();
                return new(HttpStatusCode.BadGateway);
            }
        );

        var call = venue.Client.Txn.GetFacilitiesAsync(cancellation.Token);
        await reached.Task;
        await cancellation.CancelAsync();

        Assert.That(() => call, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task The_circuit_opens_when_too_much_fails_and_then_nothing_leaves()
    {
        await using var venue = Quick(options =>
        {
            options.Resilience.MaxRetries = 0;
            options.Resilience.CircuitBreaker.MinimumThroughput = 4;
        });
        var attempts = Answer(venue, _ => new(HttpStatusCode.BadGateway));

        for (var call = 0; call < 6; call++)
        {
            Assert.That(() => ReserveAsync(venue), Throws.TypeOf<TessituraUnavailableException>());
        }

        Assert.That(attempts(), Is.EqualTo(4));
        Assert.That(
            () => ReserveAsync(venue),
            Throws.TypeOf<TessituraUnavailableException>().With.Property("MayHaveBeenApplied").False
        );
    }

    [Test]
    public async Task An_unknown_operation_is_repeated_only_when_its_method_is_a_read()
    {
        await using var venue = Quick();
        var attempts = Answer(venue, _ => new(HttpStatusCode.BadGateway));
        using var get = new HttpRequestMessage(HttpMethod.Get, "/CRM/Constituents/1");
        using var post = new HttpRequestMessage(HttpMethod.Post, "/CRM/Constituents");

        using var first = await venue.Client.SendAsync(get);
        Assert.That(attempts(), Is.EqualTo(4));
        using var second = await venue.Client.SendAsync(post);
        Assert.That(attempts(), Is.EqualTo(5));
    }

    /// <summary>A venue that hardly waits between attempts, on the real clock.</summary>
    private static TestVenue Quick(Action<TessituraOptions>? configure = null) =>
        new(
            options =>
            {
                options.Resilience.MaxRetries = 3;
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
                options.Resilience.CircuitBreaker.MinimumThroughput = 1000;
                configure?.Invoke(options);
            },
            time: TimeProvider.System
        );

    private static Func<int> Answer(TestVenue venue, Func<int, HttpResponseMessage> answer)
    {
        var attempts = 0;
        venue.Http.Fallback.Respond(() => Task.FromResult(answer(Interlocked.Increment(ref attempts))));
        return () => attempts;
    }

    private static Task ReserveAsync(TestVenue venue) =>
        venue.Visit.Api.Cart.ReserveTicketsAsync(
            new()
            {
                PerformanceId = 1,
                ZoneId = 0,
                PriceType = "1",
            }
        );

    private static HttpResponseMessage Json(string body) => new() { Content = new StringContent(body) };

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");
    }
}
