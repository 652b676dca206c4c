using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Resilience;

internal sealed class CircuitTests
{
    private const string Page = "<!DOCTYPE html><html><body>Runtime Error</body></html>";

    private static readonly string[] OfTheService =
    [
        """[{"Code":null,"Description":"Promo code unknown","Details":null,"ErrorPath":null}]""",
        """[{"Description":"A"},{"Description":"B"}]""",
        """{"Code":"X","Description":"Promo code unknown"}""",
        "\uFEFF  [ {\"ErrorPath\":\"PromoCode\"} ]",
        """[{"Other":{"Code":1},"Code":"X",""",
        "\"Promo code unknown\"",
        "Promo code unknown",
    ];

    private static readonly string[] OfSomethingElse =
    [
        "",
        " \r\n",
        Page,
        "\uFEFF" + Page,
        "[]",
        "{}",
        "null",
        "\"\"",
        "[{}]",
        """{"message":"Internal server error"}""",
    ];

    [Test]
    public async Task An_operation_that_the_service_refuses_with_500_stops_nobody_else(
        [ValueSource(nameof(OfTheService))] string body,
        [Values] bool raw
    )
    {
        await using var venue = Quick(options => options.Resilience.MaxRetries = 3);
        var promos = 0;
        venue
            .Http.When($"{TestVenue.Root}/Web/Session/{TestVenue.Key}/PromoCode")
            .Respond(_ => Say(HttpStatusCode.InternalServerError, body, ref promos));
        venue.Http.When($"{TestVenue.Root}/TXN/Facilities").Respond(_ => Nothing());

        for (var call = 0; call < 30; call++)
        {
            if (raw)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/Web/Session/@sessionKey/PromoCode");
                using var answer = await venue.Visit.SendAsync(request);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.InternalServerError));
                Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(body.TrimStart('\uFEFF')));
            }
            else
            {
                Assert.That(() => EnterPromoCodeAsync(venue), Throws.TypeOf<TessituraUnavailableException>());
            }
        }

        Assert.That(promos, Is.GreaterThanOrEqualTo(30));
        Assert.That(await venue.Client.Txn.GetFacilitiesAsync(), Is.Empty);
    }

    [Test]
    public async Task An_answer_with_500_that_is_not_the_services_own_counts_as_an_outage(
        [ValueSource(nameof(OfSomethingElse))] string body
    )
    {
        await using var venue = Quick(options => options.Resilience.CircuitBreaker.MinimumThroughput = 4);
        var attempts = 0;
        venue.Http.Fallback.Respond(_ => Say(HttpStatusCode.InternalServerError, body, ref attempts));

        await FailAsync(venue, calls: 10);

        Assert.That(attempts, Is.EqualTo(4));
    }

    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    [TestCase(HttpStatusCode.RequestTimeout)]
    public async Task What_a_gateway_says_in_place_of_a_dead_service_counts_whatever_its_body(HttpStatusCode status)
    {
        await using var venue = Quick(options => options.Resilience.CircuitBreaker.MinimumThroughput = 4);
        var attempts = 0;
        venue.Http.Fallback.Respond(_ => Say(status, OfTheService[0], ref attempts));

        await FailAsync(venue, calls: 10);

        Assert.That(attempts, Is.EqualTo(4));
    }

    [Test]
    public async Task A_gateway_that_asks_for_fewer_calls_is_no_outage()
    {
        await using var venue = Quick(options => options.Resilience.CircuitBreaker.MinimumThroughput = 4);
        var attempts = 0;
        venue.Http.Fallback.Respond(_ => Say(HttpStatusCode.TooManyRequests, "", ref attempts));

        await FailAsync(venue, calls: 10);

        Assert.That(attempts, Is.EqualTo(10));
    }

    [Test]
    public async Task A_call_counts_once_however_often_it_was_tried()
    {
        await using var venue = Quick(options =>
        {
            options.Resilience.MaxRetries = 3;
            options.Resilience.CircuitBreaker.MinimumThroughput = 5;
        });
        var attempts = 0;
        venue.Http.Fallback.Respond(_ => Say(HttpStatusCode.BadGateway, "", ref attempts));

        await FailAsync(venue, calls: 8);

        Assert.That(attempts, Is.EqualTo(20));
    }

    [Test]
    public async Task A_call_that_succeeds_in_the_end_counts_as_a_success()
    {
        await using var venue = Quick(options =>
        {
            options.Resilience.MaxRetries = 3;
            options.Resilience.CircuitBreaker.MinimumThroughput = 2;
        });
        var attempts = 0;
        venue.Http.Fallback.Respond(_ =>
            Interlocked.Increment(ref attempts) % 4 == 0
                ? Nothing()
                : new HttpResponseMessage(HttpStatusCode.BadGateway)
        );

        for (var call = 0; call < 20; call++)
        {
            Assert.That(await venue.Client.Txn.GetFacilitiesAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task A_fifth_of_all_calls_failing_leaves_the_circuit_closed()
    {
        await using var venue = Quick();
        var attempts = 0;
        venue.Http.Fallback.Respond(_ =>
            Interlocked.Increment(ref attempts) % 5 == 0
                ? throw new HttpRequestException("The connection was reset.")
                : Nothing()
        );
        var failed = 0;

        for (var call = 0; call < 200; call++)
        {
            try
            {
                await venue.Client.Txn.GetFacilitiesAsync();
            }
            catch (TessituraUnavailableException)
            {
                failed++;
            }
        }

        Assert.That((attempts, failed), Is.EqualTo((200, 40)));
    }

    [Test]
    public async Task A_dead_server_is_left_alone_and_calls_end_at_once_with_nothing_sent([Values(0, 3)] int retries)
    {
        await using var venue = Quick(options => options.Resilience.MaxRetries = retries);
        var attempts = 0;
        venue.Http.Fallback.Respond(_ => Break(ref attempts));

        await FailAsync(venue, calls: 20);
        var before = attempts;

        Assert.That(before, Is.EqualTo(20 * (1 + retries)));
        Assert.That(
            () => venue.Visit.Api.Cart.ClearCartAsync(),
            Throws
                .TypeOf<TessituraUnavailableException>()
                .With.Property("MayHaveBeenApplied")
                .False.And.Property("StatusCode")
                .Null
        );
        Assert.That(attempts, Is.EqualTo(before));
    }

    [Test]
    public async Task A_server_that_never_answers_is_left_alone_and_asked_again_after_the_break()
    {
        var silence = new Silence();
        await using var venue = new TestVenue(
            options =>
            {
                options.Resilience.TotalTimeout = TimeSpan.FromSeconds(5);
                options.Resilience.CircuitBreaker.MinimumThroughput = 2;
            },
            client => client.ConfigurePrimaryHttpMessageHandler(() => silence)
        );
        var hanging = new[] { venue.Client.Txn.GetFacilitiesAsync(), venue.Client.Txn.GetFacilitiesAsync() };
        await silence.ReachedAsync(2);
        venue.Time.Advance(TimeSpan.FromSeconds(5));
        foreach (var call in hanging)
        {
            Assert.That(() => call, Throws.TypeOf<TessituraUnavailableException>().With.Message.Contains("5 s"));
        }

        Assert.That(
            () => venue.Client.Txn.GetFacilitiesAsync(),
            Throws.TypeOf<TessituraUnavailableException>().With.Property("MayHaveBeenApplied").False
        );
        Assert.That(silence.Count, Is.EqualTo(2));
        venue.Time.Advance(TimeSpan.FromSeconds(6));
        silence.Speak();

        Assert.That(await venue.Client.Txn.GetFacilitiesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_call_under_way_when_the_circuit_opens_ends_with_its_own_failure()
    {
        await using var venue = Quick(options =>
        {
            options.Resilience.MaxRetries = 3;
            options.Resilience.CircuitBreaker.MinimumThroughput = 4;
        });
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var deletes = 0;
        venue
            .Http.When(HttpMethod.Delete, "*")
            .Respond(async () =>
            {
                Interlocked.Increment(ref deletes);
                reached.TrySetResult();
                await release.Task;
                return new HttpResponseMessage(HttpStatusCode.BadGateway);
            });
        venue.Http.Fallback.Respond(HttpStatusCode.BadGateway);
        var underWay = venue.Visit.Api.Cart.RemoveTicketsAsync(1, 2);
        await reached.Task;

        await FailAsync(venue, calls: 4);
        release.SetResult();

        Assert.That(
            () => underWay,
            Throws
                .TypeOf<TessituraUnavailableException>()
                .With.Property("StatusCode")
                .EqualTo(HttpStatusCode.BadGateway)
                .And.Property("MayHaveBeenApplied")
                .True
        );
        Assert.That(deletes, Is.EqualTo(1));
    }

    /// <summary>A venue on the real clock, with a breaker whose times are longer than a slow machine takes for a test.</summary>
    private static TestVenue Quick(Action<TessituraOptions>? configure = null) =>
        new(
            options =>
            {
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
                options.Resilience.TotalTimeout = TimeSpan.FromMinutes(10);
                options.Resilience.AttemptTimeout = TimeSpan.FromMinutes(10);
                options.Resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(10);
                options.Resilience.CircuitBreaker.BreakDuration = TimeSpan.FromMinutes(10);
                configure?.Invoke(options);
            },
            time: TimeProvider.System
        );

    private static async Task FailAsync(TestVenue venue, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            var exception = await Assert.CatchAsync<TessituraException>(() => venue.Client.Txn.GetFacilitiesAsync());
            Assert.That(exception, Is.TypeOf<TessituraUnavailableException>());
        }
    }

    private static Task EnterPromoCodeAsync(TestVenue venue) =>
        venue.Visit.Api.Session.GetPromoCodeAsync(new() { PromoCodeString = "INVENTED" });

    private static HttpResponseMessage Break(ref int count)
    {
        Interlocked.Increment(ref count);
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "invented");
    }

    private static HttpResponseMessage Nothing() => new() { Content = new StringContent("[]") };

    private static HttpResponseMessage Say(HttpStatusCode status, string body, ref int count)
    {
        Interlocked.Increment(ref count);
        var isPage = body.TrimStart('\uFEFF').StartsWith('<');
        return new(status)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, isPage ? "text/html" : "application/json"),
        };
    }

    /// <summary>A server that takes requests and answers none, until it is told to speak.</summary>
    private sealed class Silence : HttpMessageHandler
    {
        private readonly SemaphoreSlim _reached = new(0);
        private volatile bool _speaks;
        private int _count;

        public int Count => _count;

        public void Speak() => _speaks = true;

        public async Task ReachedAsync(int requests)
        {
            for (var i = 0; i < requests; i++)
            {
                await _reached.WaitAsync();
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Interlocked.Increment(ref _count);
            _reached.Release();
            if (!_speaks)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            return Nothing();
        }
    }
}
