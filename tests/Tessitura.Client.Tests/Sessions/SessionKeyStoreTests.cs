using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Sessions;

/// <summary>What a store of the host may do wrong, and what it costs.</summary>
internal sealed class SessionKeyStoreTests
{
    private static readonly Func<Exception>[] Failures =
    [
        () => new InvalidOperationException("invented"),
        () => new IOException("invented"),
        () => new TimeoutException("invented"),
        () => new HttpRequestException(HttpRequestError.ConnectionError, "invented"),
        () => new OperationCanceledException("invented"),
        () => new NotSupportedException("invented"),
    ];

    private readonly HostStore _store = new();
    private int _opened;

    [Test]
    public async Task A_store_that_cannot_keep_the_key_costs_one_web_session_and_is_given_the_same_key_again(
        [ValueSource(nameof(Failures))] Func<Exception> failure,
        [Values] bool atOnce
    )
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var cart = scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart;
        var thrown = failure();
        _store.OnSet = () => atOnce ? throw thrown : new ValueTask(Task.FromException(thrown));

        for (var call = 0; call < 5; call++)
        {
            Assert.That(() => cart.GetAsync(), Throws.Exception.SameAs(thrown));
        }

        _store.OnSet = null;
        await cart.GetAsync();

        Assert.That(_opened, Is.EqualTo(1));
        Assert.That(_store.Given, Is.EqualTo(Enumerable.Repeat("INVENTED-1", 6)));
    }

    [Test]
    public async Task A_store_that_cannot_be_read_is_told_to_the_caller_and_opens_nothing(
        [ValueSource(nameof(Failures))] Func<Exception> failure
    )
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var cart = scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart;
        var thrown = failure();
        var asked = 0;
        _store.OnGet = () => Interlocked.Increment(ref asked) > 5 ? ValueTask.CompletedTask : throw thrown;

        for (var call = 0; call < 5; call++)
        {
            Assert.That(() => cart.GetAsync(), Throws.Exception.SameAs(thrown));
        }

        Assert.That((asked, _opened), Is.EqualTo((5, 0)));
        await cart.GetAsync();
        Assert.That(_opened, Is.EqualTo(1));
    }

    [Test]
    public async Task A_store_that_says_before_that_it_cannot_keep_a_key_costs_no_web_session()
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        var thrown = new InvalidOperationException("The answer has begun.");
        _store.OnEnsure = () => throw thrown;

        for (var call = 0; call < 5; call++)
        {
            Assert.That(() => visit.Api.Cart.GetAsync(), Throws.Exception.SameAs(thrown));
        }

        Assert.That((_opened, _store.Given), Is.EqualTo((0, Array.Empty<string>())));
        _store.OnEnsure = null;
        Assert.That((await visit.GetKeyAsync()).Reveal(), Is.EqualTo("INVENTED-1"));
    }

    [Test]
    public async Task A_next_session_is_opened_only_where_its_key_can_be_kept_and_is_not_lost_where_it_was_not()
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        await visit.GetKeyAsync();
        _store.OnEnsure = () => throw new InvalidOperationException("before");
        Assert.That(() => visit.ContinueAsync(), Throws.InvalidOperationException.With.Message.EqualTo("before"));
        Assert.That(_opened, Is.EqualTo(1));

        _store.OnEnsure = null;
        _store.OnSet = () => throw new IOException("after");
        Assert.That(() => visit.ContinueAsync(), Throws.InstanceOf<IOException>().With.Message.EqualTo("after"));
        Assert.That(() => visit.ContinueAsync(), Throws.InstanceOf<IOException>().With.Message.EqualTo("after"));
        _store.OnSet = null;
        await using var next = await visit.ContinueAsync();
        await using var third = await visit.ContinueAsync();

        Assert.That(next.GetKey().Reveal(), Is.EqualTo("INVENTED-2"));
        Assert.That(third.GetKey().Reveal(), Is.EqualTo("INVENTED-3"));
        Assert.That(
            _store.Given,
            Is.EqualTo(new[] { "INVENTED-1", "INVENTED-2", "INVENTED-2", "INVENTED-2", "INVENTED-3" })
        );
    }

    [Test]
    public async Task A_caller_who_gives_up_comes_back_while_the_store_still_works()
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        using var release = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.OnGet = () =>
        {
            // As a store does that reads a file: it gives no thread back before it is done.
            reached.TrySetResult();
            release.Wait();
            return ValueTask.CompletedTask;
        };
        using var patience = new CancellationTokenSource();

        var calls = Enumerable
            .Range(0, 3)
            .Select(_ => Task.Run(async () => await visit.GetKeyAsync(patience.Token)))
            .ToList();
        await reached.Task;
        await patience.CancelAsync();
        try
        {
            foreach (var call in calls)
            {
                Assert.That(
                    () => call.WaitAsync(TimeSpan.FromSeconds(20)),
                    Throws.InstanceOf<OperationCanceledException>()
                );
            }
        }
        finally
        {
            release.Set();
        }

        Assert.That((await visit.GetKeyAsync()).Reveal(), Is.EqualTo("INVENTED-1"));
        Assert.That(_opened, Is.EqualTo(1));
    }

    [Test]
    public async Task A_caller_who_had_given_up_before_opens_nothing()
    {
        await using var venue = Open();
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();

        Assert.That(
            async () => await visit.GetKeyAsync(new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That((_opened, _store.Given), Is.EqualTo((0, Array.Empty<string>())));
    }

    [Test]
    public async Task A_scope_that_is_left_synchronously_ends_well([Values(null, "opera")] string? name)
    {
        var services = new ServiceCollection();
        _ = name is null
            ? services.AddTessitura(TestVenue.Configure)
            : services.AddTessitura(name, TestVenue.Configure);
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.That(
            () =>
            {
                using var scope = provider.CreateScope();
                using var visit = scope.ServiceProvider.GetRequiredKeyedService<IWebSession>(name);
            },
            Throws.Nothing
        );
    }

    /// <summary>A server that numbers its sessions, and a client that would repeat what fails in passing and leave a dead server alone.</summary>
    private TestVenue Open()
    {
        var venue = new TestVenue(
            options =>
            {
                options.Resilience.MaxRetries = 3;
                options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
                options.Resilience.CircuitBreaker.MinimumThroughput = 2;
            },
            client => client.Services.AddScoped<ISessionKeyStore>(_ => _store),
            TimeProvider.System
        );
        venue
            .Http.When(HttpMethod.Post, $"{TestVenue.Root}/Web/Session")
            .Respond(_ => Json($$"""{"SessionKey":"INVENTED-{{Interlocked.Increment(ref _opened)}}"}"""));
        venue.Http.When(HttpMethod.Get, $"{TestVenue.Root}/Web/Session/*").Respond(_ => Json("{}"));
        venue.Http.Fallback.Respond(HttpStatusCode.NoContent);
        return venue;
    }

    private static HttpResponseMessage Json(string body) => new() { Content = new StringContent(body) };
}
