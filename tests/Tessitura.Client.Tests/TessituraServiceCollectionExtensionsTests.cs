using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class TessituraServiceCollectionExtensionsTests
{
    [Test]
    public async Task What_needs_no_session_is_a_singleton_and_what_needs_one_is_scoped()
    {
        await using var venue = new TestVenue();
        await using var one = venue.Services.CreateAsyncScope();
        await using var two = venue.Services.CreateAsyncScope();

        Assert.That(one.ServiceProvider.GetRequiredService<ITxnApi>(), Is.SameAs(venue.Client.Txn));
        Assert.That(one.ServiceProvider.GetRequiredService<IReferenceDataApi>(), Is.SameAs(venue.Client.ReferenceData));
        Assert.That(one.ServiceProvider.GetRequiredService<IDiagnosticsApi>(), Is.SameAs(venue.Client.Diagnostics));
        Assert.That(
            one.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart,
            Is.SameAs(one.ServiceProvider.GetRequiredService<IWebSession>().Api.Cart)
        );
        Assert.That(
            one.ServiceProvider.GetRequiredService<IWebSession>(),
            Is.Not.SameAs(two.ServiceProvider.GetRequiredService<IWebSession>())
        );
        Assert.That(() => venue.Services.GetRequiredService<IWebSession>().Api.Cart, Throws.InvalidOperationException);
    }

    [Test]
    public async Task Several_venues_live_side_by_side_under_their_keys()
    {
        var sent = new List<string>();
        var http = new MockHttpMessageHandler();
        http.Fallback.Respond(request =>
        {
            sent.Add(request.RequestUri!.AbsoluteUri);
            return new HttpResponseMessage { Content = new StringContent("[]") };
        });
        var services = new ServiceCollection();
        foreach (var name in new[] { "opera", "ballet" })
        {
            services
                .AddTessitura(
                    name,
                    options =>
                    {
                        TestVenue.Configure(options);
                        options.BaseAddress = new Uri($"https://{name}.example.org/TessituraService");
                    }
                )
                .ConfigurePrimaryHttpMessageHandler(() => http);
        }

        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();

        await provider.GetRequiredKeyedService<ITessituraClient>("opera").Txn.GetFacilitiesAsync();
        await provider.GetRequiredKeyedService<ITxnApi>("ballet").GetFacilitiesAsync();

        Assert.That(
            sent,
            Is.EqualTo(
                new[]
                {
                    "https://opera.example.org/TessituraService/TXN/Facilities",
                    "https://ballet.example.org/TessituraService/TXN/Facilities",
                }
            )
        );
        Assert.That(
            scope.ServiceProvider.GetRequiredKeyedService<IWebSession>("opera").Api.Cart,
            Is.Not.SameAs(scope.ServiceProvider.GetRequiredKeyedService<IWebSession>("ballet").Api.Cart)
        );
        Assert.That(provider.GetService<ITessituraClient>(), Is.Null);
    }

    [Test]
    public void Options_come_from_configuration()
    {
        var options = Bind(
            ("BaseAddress", "https://tickets.example.org/tessitura/api"),
            ("Credentials:UserName", "web"),
            ("Credentials:UserGroup", "WEB"),
            ("Credentials:Location", "Kiosk 1"),
            ("Credentials:Password", "invented"),
            ("Version", "V16"),
            ("ServerTimeZone", "Europe/Vienna"),
            ("Session:Organization", "Opera"),
            ("Session:BusinessUnitId", "2"),
            ("Resilience:TotalTimeout", "00:00:20"),
            ("MaxResponseBytes", "2048")
        );

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri("https://tickets.example.org/tessitura/api")));
        Assert.That(options.Credentials.Location, Is.EqualTo("Kiosk 1"));
        Assert.That(options.Version, Is.EqualTo(TessituraVersion.V16));
        Assert.That(options.ServerTimeZone.Id, Is.EqualTo("Europe/Vienna"));
        Assert.That((options.Session.Organization, options.Session.BusinessUnitId), Is.EqualTo(("Opera", 2)));
        Assert.That(options.Resilience.TotalTimeout, Is.EqualTo(TimeSpan.FromSeconds(20)));
        Assert.That(options.MaxResponseBytes, Is.EqualTo(2048));
    }

    [TestCase("BaseAdress", "https://tickets.example.org", "Tessitura:BaseAdress")]
    [TestCase("Version", "fifteen", "Tessitura:Version")]
    [TestCase("ServerTimeZone", "Mars/Olympus", "Mars/Olympus")]
    [TestCase("Credentials:Pasword", "x", "Tessitura:Credentials:Pasword")]
    [TestCase("Resilience:CircuitBreaker:MinimumCals", "3", "Tessitura:Resilience:CircuitBreaker:MinimumCals")]
    [TestCase("Caching:Operations:Txn.GetPackage:MaxAges", "00:00:03", "Txn.GetPackage:MaxAges")]
    public void A_mistake_in_configuration_is_named(string key, string value, string named)
    {
        Assert.That(() => Bind((key, value)), Throws.TypeOf<OptionsValidationException>().With.Message.Contains(named));
    }

    [Test]
    public void All_mistakes_are_told_at_once_without_the_values_that_do_not_fit()
    {
        Assert.That(
            () =>
                Bind(
                    ("BaseAddress", "ftp://tickets.example.org"),
                    ("Credentials:Pasword", "invented-secret"),
                    ("Resilience:MaxRetries", "invented-secret"),
                    ("Resilience:TotalTimeout", "invented-secret"),
                    ("Resilience:AttemptTimeout", "00:00:00"),
                    ("Versoin", "V16"),
                    ("ServerTimeZone", "Mars/Olympus")
                ),
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Message.Contains("BaseAddress")
                .And.Message.Contains("Credentials:Pasword")
                .And.Message.Contains("Resilience:MaxRetries")
                .And.Message.Contains("Resilience:TotalTimeout")
                .And.Message.Contains("AttemptTimeout")
                .And.Message.Contains("Versoin")
                .And.Message.Contains("Mars/Olympus")
                .And.Message.Not.Contains("invented-secret")
        );
    }

    [Test]
    public void A_named_venue_comes_from_configuration_and_code_has_the_last_word()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Opera:BaseAddress"] = "https://opera.example.org/TessituraService",
                    ["Opera:Credentials:UserName"] = "web",
                    ["Opera:Credentials:UserGroup"] = "WEB",
                    ["Opera:Credentials:Location"] = "Kiosk 1",
                    ["Opera:ServerTimeZone"] = "Europe/Vienna",
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddTessitura(
            "opera",
            configuration.GetSection("Opera"),
            options => options.Credentials.Password = TestVenue.Password
        );
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptionsMonitor<TessituraOptions>>().Get("opera");

        Assert.That(
            (options.BaseAddress?.Host, options.ServerTimeZone.Id, options.Credentials.Password),
            Is.EqualTo(("opera.example.org", "Europe/Vienna", TestVenue.Password))
        );
        Assert.That(provider.GetKeyedService<ITessituraClient>("opera"), Is.Not.Null);
        Assert.That(provider.GetService<ITessituraClient>(), Is.Null);
    }

    [Test]
    public async Task The_operations_of_the_service_are_not_handed_out_beside_those_that_are_safe()
    {
        await using var venue = new TestVenue();
        await using var scope = venue.Services.CreateAsyncScope();

        Assert.That(scope.ServiceProvider.GetService<IWebSession>(), Is.Not.Null);
        Assert.That(scope.ServiceProvider.GetService<ICartApi>(), Is.Null);
        Assert.That(scope.ServiceProvider.GetService<ISessionApi>(), Is.Null);
    }

    [Test]
    public async Task A_client_of_the_host_gets_the_whole_pipeline()
    {
        var http = new MockHttpMessageHandler();
        http.Expect($"{TestVenue.Root}/Web/Cart/{TestVenue.Key}")
            .With(request => request.Headers.Authorization?.Scheme == "Basic")
            .Respond(System.Net.HttpStatusCode.NoContent);
        var services = new ServiceCollection();
        services.AddTessitura(TestVenue.Configure);
        services.AddHttpClient("theirs").AddTessituraHandlers().ConfigurePrimaryHttpMessageHandler(() => http);
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("theirs");
        using var request = new HttpRequestMessage(HttpMethod.Get, "Web/Cart/@sessionKey");

        using var response = await client.SendAsync(request.SetSessionKey(new SessionKey(TestVenue.Key)));

        Assert.That(http.VerifyNoOutstandingExpectation, Throws.Nothing);
        Assert.That(client.BaseAddress, Is.EqualTo(new Uri(TestVenue.Root + "/")));
    }

    [Test]
    public void A_missing_argument_is_named()
    {
        var services = new ServiceCollection();

        Assert.That(
            () => services.AddTessitura((Action<TessituraOptions>)null!),
            Throws.ArgumentNullException.With.Property("ParamName").EqualTo("configure")
        );
        Assert.That(
            () => services.AddTessitura(" ", TestVenue.Configure),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("name")
        );
    }

    private static TessituraOptions Bind(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create($"Tessitura:{setting.Key}", (string?)setting.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddTessitura(TestVenue.Configure);
        services.AddTessitura(configuration.GetSection("Tessitura"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptionsMonitor<TessituraOptions>>().CurrentValue;
    }
}
