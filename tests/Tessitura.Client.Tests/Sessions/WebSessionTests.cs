using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Sessions;

internal sealed class WebSessionTests
{
    [Test]
    public async Task A_hundred_first_calls_of_a_scope_open_one_web_session()
    {
        var opened = 0;
        var release = new TaskCompletionSource();
        await using var venue = new TestVenue();
        venue
            .Http.When(HttpMethod.Post, $"{TestVenue.Root}/Web/Session")
            .Respond(async () =>
            {
                Interlocked.Increment(ref opened);
                await release.Task;
                return Json($$"""{"SessionKey":"{{TestVenue.Key}}"}""");
            });
        venue.Http.When($"{TestVenue.Root}/Web/Cart/{TestVenue.Key}").Respond(HttpStatusCode.NoContent);
        await using var scope = venue.Services.CreateAsyncScope();
        var cart = scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart;

        var calls = Enumerable.Range(0, 100).Select(_ => Task.Run(() => cart.GetAsync())).ToArray();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.That(opened, Is.EqualTo(1));
    }

    [TestCase("""{"Id":7,"BalanceToCharge":84.50}""", 84.5)]
    [TestCase("""{"Id":7,"BalanceToCharge":-12.00,"Products":[]}""", -12)]
    [TestCase("""{"Id":0,"Products":[]}""", 0)]
    [TestCase("", 0)]
    public async Task What_is_due_is_what_the_cart_says_and_nothing_where_there_is_none(string cart, decimal due)
    {
        await using var venue = new TestVenue();
        Answer(venue, cart);

        Assert.That(await venue.Visit.GetAmountDueAsync(), Is.EqualTo(due));
    }

    [TestCase("""{"Id":7,"Products":[]}""")]
    [TestCase("""{"Id":0,"Products":[{"Id":1}]}""")]
    [TestCase("""{"Id":7,"BalanceToCharge":null}""")]
    public async Task A_cart_that_does_not_say_what_is_due_is_not_taken_for_free(string cart)
    {
        await using var venue = new TestVenue();
        Answer(venue, cart);

        var refusal = await Assert.CatchAsync<TessituraContractException>(() => venue.Visit.GetAmountDueAsync());

        Assert.That(refusal!.JsonPath, Is.EqualTo("$.BalanceToCharge"));
    }

    private static void Answer(TestVenue venue, string cart) =>
        venue
            .Http.When($"{TestVenue.Root}/Web/Cart/{TestVenue.Key}")
            .Respond(_ => cart.Length > 0 ? Json(cart) : new HttpResponseMessage(HttpStatusCode.NoContent));

    [Test]
    public async Task Session_cart_and_web_session_of_a_scope_share_the_key_and_another_scope_has_its_own()
    {
        var opened = 0;
        await using var venue = new TestVenue();
        venue
            .Http.When(HttpMethod.Post, $"{TestVenue.Root}/Web/Session")
            .Respond(() =>
                Task.FromResult(Json($$"""{"SessionKey":"INVENTED-{{Interlocked.Increment(ref opened)}}"}"""))
            );
        venue.Http.Fallback.Respond(HttpStatusCode.NoContent);

        var first = await UseAsync();
        var second = await UseAsync();

        Assert.That((first, second), Is.EqualTo(("INVENTED-1", "INVENTED-2")));

        async Task<string> UseAsync()
        {
            await using var scope = venue.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart.ClearCartAsync();
            await scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Session.LogoutAsync();
            return scope.ServiceProvider.GetRequiredService<IWebSession>().GetKey().Reveal();
        }
    }

    [Test]
    public async Task A_store_of_the_host_gives_and_keeps_the_key()
    {
        var store = new RecordingStore();
        await using var venue = new TestVenue(client: builder =>
            builder.Services.AddScoped<ISessionKeyStore>(_ => store)
        ).Answering($$"""{"SessionKey":"{{TestVenue.Key}}"}""");

        for (var visit = 0; visit < 2; visit++)
        {
            await using var scope = venue.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IWebSession>().GetKeyAsync();
        }

        Assert.That(store.Written, Is.EqualTo(1));
    }

    [Test]
    public async Task A_failed_opening_is_seen_by_the_caller_and_tried_again_by_the_next_call()
    {
        await using var venue = new TestVenue();
        venue.Http.Expect($"{TestVenue.Root}/Web/Session").Respond(HttpStatusCode.InternalServerError);
        venue
            .Http.Expect($"{TestVenue.Root}/Web/Session")
            .Respond(_ => Json($$"""{"SessionKey":"{{TestVenue.Key}}"}"""));
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();

        Assert.That(async () => await visit.GetKeyAsync(), Throws.TypeOf<TessituraUnavailableException>());
        Assert.That((await visit.GetKeyAsync()).Reveal(), Is.EqualTo(TestVenue.Key));
    }

    [Test]
    public async Task A_key_asked_for_too_early_says_what_to_do()
    {
        await using var venue = new TestVenue();
        await using var scope = venue.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();

        Assert.That(() => visit.GetKey(), Throws.InvalidOperationException.With.Message.Contains("GetKeyAsync"));
    }

    [Test]
    public async Task A_new_session_is_opened_with_the_defaults_of_the_options_or_with_what_the_caller_says()
    {
        var bodies = new List<string>();
        await using var venue = new TestVenue(options => options.Session = new() { Organization = "Opera" });
        venue.Http.Fallback.Respond(async request =>
        {
            bodies.Add(await request.Content!.ReadAsStringAsync());
            return Json($$"""{"SessionKey":"{{TestVenue.Key}}"}""");
        });

        await using var first = await venue.Client.StartSessionAsync();
        await using var second = await venue.Client.StartSessionAsync(
            new() { Organization = "Ballet", PromotionCode = 7 }
        );

        Assert.That(
            bodies,
            Is.EqualTo(new[] { """{"Organization":"Opera"}""", """{"Organization":"Ballet","PromotionCode":7}""" })
        );
        Assert.That(first.GetKey().Reveal(), Is.EqualTo(TestVenue.Key));
    }

    [Test]
    public async Task An_answer_without_a_usable_key_breaks_the_contract()
    {
        await using var venue = new TestVenue().Answering("""{"SessionKey":"not a key"}""");

        Assert.That(
            () => venue.Client.StartSessionAsync(),
            Throws.TypeOf<TessituraContractException>().With.Property("JsonPath").EqualTo("$.SessionKey")
        );
    }

    [Test]
    public async Task A_key_that_comes_as_a_number_is_taken_as_its_text_and_told_to_nobody()
    {
        const string key = "9876543210123456789";
        await using var venue = new TestVenue();
        venue
            .Http.When(HttpMethod.Post, $"{TestVenue.Root}/Web/Session")
            .Respond(_ => Json($$"""{"SessionKey":{{key}}}"""));
        venue.Http.When($"{TestVenue.Root}/Web/Cart/{key}").Respond(_ => Json("""{"CartAmount":"broken"}"""));
        await using var visit = await venue.Client.StartSessionAsync();

        var failure = Assert.CatchAsync<TessituraContractException>(() => visit.Api.Cart.GetAsync());

        Assert.That(visit.GetKey().Reveal(), Is.EqualTo(key));
        Assert.That(failure!.ToString(), Does.Not.Contain(key));
        Assert.That(venue.Logs.Lines, Has.None.Contains(key));
    }

    [Test]
    public async Task An_empty_key_is_not_resumed()
    {
        await using var venue = new TestVenue();

        Assert.That(() => venue.Client.ResumeSession(default), Throws.ArgumentException);
    }

    private static HttpResponseMessage Json(string body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    private sealed class RecordingStore : ISessionKeyStore
    {
        private SessionKey? _key;

        public int Written { get; private set; }

        public ValueTask<SessionKey?> GetAsync(CancellationToken cancellationToken = default) => new(_key);

        public ValueTask SetAsync(SessionKey key, CancellationToken cancellationToken = default)
        {
            _key = key;
            Written++;
            return ValueTask.CompletedTask;
        }

        public ValueTask ClearAsync(CancellationToken cancellationToken = default)
        {
            _key = null;
            return ValueTask.CompletedTask;
        }
    }
}
