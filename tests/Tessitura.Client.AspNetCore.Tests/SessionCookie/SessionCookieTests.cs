using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tessitura.Client.Tests;

namespace Tessitura.Client.AspNetCore.Tests.SessionCookie;

/// <summary>The cookie itself, and the store over it.</summary>
internal sealed class SessionCookieTests
{
    private static readonly SessionKey Key = new("INVENTED-KEY-OF-STORES");

    [Test]
    public async Task A_key_that_was_kept_is_found_by_the_visitors_next_request()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        using var kept = await browser.SendAsync("POST", "/keep");

        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));
        Assert.That(browser.Cookies.Single().Value, Does.Not.Contain(Key.Reveal()));
    }

    [Test]
    public async Task A_cleared_key_is_gone_from_the_browser()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        using var kept = await browser.SendAsync("POST", "/keep");

        using var cleared = await browser.SendAsync("POST", "/clear");

        Assert.That(browser.Cookies, Is.Empty);
        Assert.That(browser.SetCookie, Does.Contain("expires=Thu, 01 Jan 1970").And.Contain("secure"));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public async Task A_changed_key_is_seen_at_once_and_set_once()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        Assert.That(await browser.ReadAsync("GET", "/change"), Is.EqualTo("INVENTED-SECOND-KEY"));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo("INVENTED-SECOND-KEY"));
    }

    [Test]
    public async Task A_key_that_is_set_anew_gets_a_cookie_and_the_one_before_is_no_session()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        using var kept = await browser.SendAsync("POST", "/keep");
        using var stranger = new Browser(host);
        stranger.Keep(browser.Cookies.Single().Key, browser.Cookies.Single().Value);
        Assert.That(await stranger.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));

        using var again = await browser.SendAsync("POST", "/keep");

        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));
        Assert.That(await stranger.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public async Task Servers_that_share_a_cache_know_which_cookie_was_replaced()
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        var keys = new EphemeralDataProtectionProvider();
        void Share(WebApplicationBuilder builder)
        {
            builder.Services.AddSingleton<IDistributedCache>(cache);
            builder.Services.AddSingleton<IDataProtectionProvider>(keys);
        }

        await using var one = await StartAsync(Share);
        await using var other = await StartAsync(Share);
        using var browser = new Browser(one);
        using var kept = await browser.SendAsync("POST", "/keep");
        using var stranger = new Browser(other);
        stranger.Keep(browser.Cookies.Single().Key, browser.Cookies.Single().Value);
        Assert.That(await stranger.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));

        using var again = await browser.SendAsync("POST", "/keep");

        Assert.That(await stranger.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public async Task A_cache_that_fails_takes_no_visitors_cookie_away()
    {
        await using var host = await StartAsync(builder =>
            builder.Services.AddSingleton<IDistributedCache>(new FailingCache())
        );
        using var browser = new Browser(host);
        using var kept = await browser.SendAsync("POST", "/keep");

        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));
    }

    [TestCase("")]
    [TestCase("broken")]
    [TestCase("%%%")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_forged_cookie_is_no_session(string value)
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        browser.Keep("__Host-Tessitura", value);

        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public async Task A_cookie_of_another_host_is_no_session()
    {
        await using var host = await StartAsync();
        await using var other = await StartAsync();
        using var browser = new Browser(host);
        using var kept = await browser.SendAsync("POST", "/keep");
        using var stranger = new Browser(other);
        stranger.Keep(browser.Cookies.Single().Key, browser.Cookies.Single().Value);

        Assert.That(await stranger.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public async Task A_cookie_that_is_too_old_is_no_session()
    {
        var time = new FakeTimeProvider(TestTime.Start);
        await using var host = await StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var browser = new Browser(host);
        using var kept = await browser.SendAsync("POST", "/keep");

        time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [TestCase("Development", null, "Tessitura=", false)]
    [TestCase("Development", false, "__Host-Tessitura=", true)]
    [TestCase("Production", null, "__Host-Tessitura=", true)]
    [TestCase("Production", true, "Tessitura=", false)]
    public async Task A_cookie_is_secure_but_on_loopback_while_developing(
        string environment,
        bool? plain,
        string start,
        bool secure
    )
    {
        await using var host = await StartAsync(
            configure: options => options.PlainHttpOnLoopback = plain,
            environment: environment
        );
        using var browser = new Browser(host);

        using var kept = await browser.SendAsync("POST", "/keep");

        Assert.That(browser.SetCookie, Does.StartWith(start).And.Contain("httponly").And.Contain("samesite=lax"));
        Assert.That(browser.SetCookie!.Contains("secure", StringComparison.Ordinal), Is.EqualTo(secure));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo(Key.Reveal()));
    }

    [Test]
    public async Task A_cookie_for_another_host_name_is_secure_even_while_developing()
    {
        await using var host = await StartAsync(environment: "Development");
        using var browser = new Browser(host);
        browser.Headers["Host"] = "tickets.example.org";

        using var kept = await browser.SendAsync("POST", "/keep");

        Assert.That(browser.SetCookie, Does.StartWith("__Host-Tessitura=").And.Contain("secure"));
    }

    [Test]
    public async Task After_the_answer_has_begun_a_key_can_no_longer_be_kept()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);

        Assert.That(await browser.ReadAsync("GET", "/late"), Is.EqualTo("begun, InvalidOperationException"));
    }

    [Test]
    public async Task After_the_answer_has_begun_no_web_session_is_opened()
    {
        var server = FakeServer.Answering(
            System.Net.HttpStatusCode.OK,
            """{"SessionKey":"INVENTED-KEY-OPENED-LATE"}"""
        );
        await using var host = await SeatCurveHost.StartAsync(
            server,
            builder => builder.AddCookie(),
            app =>
                app.MapGet(
                    "/late-calls",
                    async (HttpContext context, IWebSession visit) =>
                    {
                        await context.Response.WriteAsync("begun");
                        for (var call = 0; call < 5; call++)
                        {
                            try
                            {
                                await visit.Api.Cart.ClearCartAsync();
                            }
                            catch (InvalidOperationException refused)
                            {
                                await context.Response.WriteAsync(refused.Message.Contains("GetKeyAsync") ? "." : "?");
                            }
                        }
                    }
                )
        );
        using var browser = new Browser(host);

        Assert.That(await browser.ReadAsync("GET", "/late-calls"), Is.EqualTo("begun....."));
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task Outside_of_a_request_there_is_no_visitor()
    {
        await using var host = await StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ISessionKeyStore>();

        Assert.That(async () => await store.GetAsync(), Throws.InvalidOperationException);
        Assert.That(async () => await store.EnsureCanSetAsync(), Throws.InvalidOperationException);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void The_order_of_the_registrations_does_not_matter(bool cookieFirst)
    {
        var services = new ServiceCollection();
        if (cookieFirst)
        {
            services.AddTessituraSessionCookie().AddTessituraSessionCookie("opera");
        }

        services.AddTessitura(FakeServer.Configure);
        services.AddTessitura("opera", FakeServer.Configure);
        if (!cookieFirst)
        {
            services.AddTessituraSessionCookie().AddTessituraSessionCookie("opera");
        }

        using var provider = services.BuildServiceProvider(validateScopes: true);
        using var scope = provider.CreateScope();

        Assert.That(
            scope.ServiceProvider.GetServices<ISessionKeyStore>().Single(),
            Is.InstanceOf<CookieSessionKeyStore>()
        );
        Assert.That(
            scope.ServiceProvider.GetKeyedServices<ISessionKeyStore>("opera").Single(),
            Is.InstanceOf<CookieSessionKeyStore>()
        );
    }

    [Test]
    public async Task Each_venue_has_a_cookie_of_its_own()
    {
        await using var host = await StartAsync(
            builder => builder.Services.AddTessituraSessionCookie("grand opera"),
            use: app =>
                app.MapPost(
                    "/keep-opera",
                    ([FromKeyedServices("grand opera")] ISessionKeyStore store) => store.SetAsync(Key)
                )
        );
        using var browser = new Browser(host);

        using var kept = await browser.SendAsync("POST", "/keep-opera");

        Assert.That(browser.Cookies.Single().Key, Is.EqualTo("__Host-Tessitura-grand%20opera"));
        Assert.That(await browser.ReadAsync("GET", "/key"), Is.EqualTo("none"));
    }

    [Test]
    public void Options_that_make_no_sense_are_told_all_at_once()
    {
        using var provider = new ServiceCollection()
            .AddTessituraSessionCookie(options =>
            {
                options.Name = "a b";
                options.Lifetime = TimeSpan.FromDays(31);
            })
            .BuildServiceProvider();

        Assert.That(
            () => provider.GetRequiredService<IOptions<SessionCookieOptions>>().Value,
            Throws.InstanceOf<OptionsValidationException>().With.Property("Failures").Count.EqualTo(2)
        );
    }

    private static Task<SeatCurveHost> StartAsync(
        Action<WebApplicationBuilder>? build = null,
        Action<SessionCookieOptions>? configure = null,
        Action<WebApplication>? use = null,
        string environment = "Production"
    ) =>
        SeatCurveHost.StartAsync(
            FakeServer.Answering(System.Net.HttpStatusCode.OK, "{}"),
            builder =>
            {
                builder.AddCookie(configure);
                build?.Invoke(builder);
            },
            app =>
            {
                app.MapGet("/key", async (ISessionKeyStore store) => Text(await store.GetAsync()));
                app.MapPost("/keep", (ISessionKeyStore store) => store.SetAsync(Key));
                app.MapPost("/clear", (ISessionKeyStore store) => store.ClearAsync());
                app.MapGet("/change", ChangeAsync);
                app.MapGet("/late", KeepLateAsync);
                use?.Invoke(app);
            },
            environment
        );

    private static async Task<IResult> ChangeAsync(ISessionKeyStore store)
    {
        await store.SetAsync(Key);
        await store.ClearAsync();
        await store.SetAsync(new SessionKey("INVENTED-SECOND-KEY"));
        return Text(await store.GetAsync());
    }

    private static async Task KeepLateAsync(HttpContext context, ISessionKeyStore store)
    {
        await context.Response.WriteAsync("begun");
        try
        {
            await store.SetAsync(Key);
        }
        catch (InvalidOperationException refused)
        {
            await context.Response.WriteAsync($", {refused.GetType().Name}");
        }
    }

    private sealed class FailingCache : IDistributedCache
    {
        public byte[]? Get(string key) => throw Gone();

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw Gone();

        public void Refresh(string key) => throw Gone();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw Gone();

        public void Remove(string key) => throw Gone();

        public Task RemoveAsync(string key, CancellationToken token = default) => throw Gone();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Gone();

        public Task SetAsync(
            string key,
            byte[] value,
            DistributedCacheEntryOptions options,
            CancellationToken token = default
        ) => throw Gone();

        private static TimeoutException Gone() => new("The invented cache is away.");
    }

    private static IResult Text(SessionKey? key) => Results.Text(key?.Reveal() ?? "none");
}
