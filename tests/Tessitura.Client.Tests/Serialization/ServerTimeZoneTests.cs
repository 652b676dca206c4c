using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests.Serialization;

/// <summary>In which zone a server's dates are read, and what is said where nobody has named it.</summary>
internal sealed class ServerTimeZoneTests
{
    private const string Body = """[{"PerformanceDate":"2026-07-01T19:30:00"}]""";

    private readonly LogCollector _logs = new();

    [Test]
    public async Task A_zone_that_nobody_named_on_a_machine_on_UTC_is_warned_of_once()
    {
        await using var provider = Build(services => services.AddTessitura(Configure));

        for (var call = 0; call < 3; call++)
        {
            await provider.GetRequiredService<ITessituraClient>().Txn.GetFacilitiesAsync();
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart.GetAsync();
        }

        Assert.That(
            Warnings().Single(),
            Does.Contain("Warning").And.Contain("TessituraOptions.ServerTimeZone").And.Contain("read as UTC")
        );
    }

    [Test]
    public async Task Each_venue_is_warned_of_by_its_name()
    {
        await using var provider = Build(services =>
        {
            services.AddTessitura("opera", Configure);
            services.AddTessitura("ballet", Configure);
            services.AddTessitura(
                "museum",
                options =>
                {
                    Configure(options);
                    options.ServerTimeZone = TimeZoneInfo.Utc;
                }
            );
        });

        foreach (var name in new[] { "opera", "ballet", "museum", "opera" })
        {
            provider.GetRequiredKeyedService<ITessituraClient>(name);
        }

        Assert.That(Warnings(), Has.Count.EqualTo(2).And.One.Contains("'opera'").And.One.Contains("'ballet'"));
    }

    [Test]
    public async Task A_zone_that_was_named_is_not_warned_of([Values("utc", "local", "configuration")] string way)
    {
        await using var provider = Build(services =>
            _ =
                way == "configuration"
                    ? services.AddTessitura(Section(("ServerTimeZone", "UTC")))
                    : services.AddTessitura(options =>
                    {
                        Configure(options);
                        options.ServerTimeZone = way == "utc" ? TimeZoneInfo.Utc : TimeZoneInfo.Local;
                    })
        );

        await provider.GetRequiredService<ITessituraClient>().Txn.GetFacilitiesAsync();

        Assert.That(Warnings(), Is.Empty);
    }

    [Test]
    public async Task Configuration_without_a_zone_is_warned_of_too()
    {
        await using var provider = Build(services => services.AddTessitura(Section()));

        provider.GetRequiredService<ITessituraClient>();

        Assert.That(Warnings(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_machine_in_another_zone_gives_it_to_its_server_without_a_warning()
    {
        var vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");
        await using var provider = Build(services => services.AddTessitura(Configure), new Elsewhere(vienna));

        var performances = await provider
            .GetRequiredService<ITessituraClient>()
            .Txn.SearchPerformancesAsync(new() { ModeOfSaleId = 3 });

        Assert.That(performances.Single().PerformanceDate!.Value.Offset, Is.EqualTo(TimeSpan.FromHours(2)));
        Assert.That(Warnings(), Is.Empty);
    }

    [Test]
    public void A_zone_that_nobody_named_is_that_of_the_machine()
    {
        Assert.That(new TessituraOptions().ServerTimeZone, Is.EqualTo(TimeZoneInfo.Local));
    }

    private List<string> Warnings() => [.. _logs.Lines.Where(line => line.Contains("ServerTimeZone"))];

    private ServiceProvider Build(Action<IServiceCollection> add, TimeProvider? time = null)
    {
        var http = new MockHttpMessageHandler();
        http.When(HttpMethod.Post, "*/Web/Session").Respond("application/json", """{"SessionKey":"INVENTED"}""");
        http.When("*/Web/Cart/*").Respond("application/json", "{}");
        http.Fallback.Respond("application/json", Body);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_logs));
        services.AddSingleton(time ?? new TimerTrackingTimeProvider());
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => http));
        add(services);
        services.AddHttpClient("Tessitura").ConfigurePrimaryHttpMessageHandler(() => http);
        return services.BuildServiceProvider();
    }

    private static void Configure(TessituraOptions options)
    {
        options.BaseAddress = new Uri(TestVenue.Root);
        options.Credentials = new()
        {
            UserName = "web",
            UserGroup = "WEB",
            Location = "Kiosk 1",
            Password = TestVenue.Password,
        };
    }

    private static IConfiguration Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Concat([
                        ("BaseAddress", TestVenue.Root),
                        ("Credentials:UserName", "web"),
                        ("Credentials:UserGroup", "WEB"),
                        ("Credentials:Location", "Kiosk 1"),
                        ("Credentials:Password", TestVenue.Password),
                    ])
                    .Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))
            )
            .Build();

    private sealed class Elsewhere(TimeZoneInfo zone) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => zone;
    }
}
