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
            one.ServiceProvider.GetRequiredService<ICartApi>(),
            Is.SameAs(one.ServiceProvider.GetRequiredService<WebSession>().Cart)
        );
        Assert.That(
            one.ServiceProvider.GetRequiredService<WebSession>(),
            Is.Not.SameAs(two.ServiceProvider.GetRequiredService<WebSession>())
        );
        Assert.That(() => venue.Services.GetRequiredService<ICartApi>(), Throws.InvalidOperationException);
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
            scope.ServiceProvider.GetRequiredKeyedService<ICartApi>("opera"),
            Is.Not.SameAs(scope.ServiceProvider.GetRequiredKeyedService<ICartApi>("ballet"))
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

    [TestCase("BaseAdress", "https://tickets.example.org", "BaseAdress")]
    [TestCase("Version", "fifteen", "Version")]
    [TestCase("ServerTimeZone", "Mars/Olympus", "Mars/Olympus")]
    [TestCase("Credentials:Pasword", "x", "Pasword")]
    public void A_mistake_in_configuration_is_named(string key, string value, string named)
    {
        Assert.That(() => Bind((key, value)), Throws.InvalidOperationException.With.Message.Contains(named));
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
