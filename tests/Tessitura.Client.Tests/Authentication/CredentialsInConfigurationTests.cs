using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

internal sealed class CredentialsInConfigurationTests
{
    [Test]
    public async Task A_password_that_changes_goes_with_the_next_call()
    {
        await using var host = new Host();

        await host.CallAsync();
        host.SetPassword("invented-second");
        await host.CallAsync();

        Assert.That(host.Sent, Is.EqualTo(new[] { Host.Basic("invented-first"), Host.Basic("invented-second") }));
    }

    [TestCase("")]
    [TestCase("invented-broken\n")]
    public async Task A_change_that_cannot_be_taken_is_logged_and_the_old_password_stays(string password)
    {
        await using var host = new Host();

        await host.CallAsync();

        // The framework's own options tell whoever reloads.
        Assert.That(() => host.SetPassword(password), Throws.InstanceOf<AggregateException>());
        await host.CallAsync();

        Assert.That(host.Sent, Is.EqualTo(new[] { Host.Basic("invented-first"), Host.Basic("invented-first") }));
        Assert.That(host.Logs.Lines, Has.Some.Contains("Error").And.Contains("Credentials.Password"));
        Assert.That(host.Logs.Lines, Has.None.Contains("invented-broken"));
    }

    [Test]
    public async Task Kept_answers_of_other_credentials_are_not_given()
    {
        await using var host = new Host(caching: true);

        await host.CallAsync();
        await host.CallAsync();
        host.SetPassword("invented-second");
        await host.CallAsync();

        Assert.That(host.Sent, Is.EqualTo(new[] { Host.Basic("invented-first"), Host.Basic("invented-second") }));
    }

    private sealed class Host : IAsyncDisposable
    {
        private readonly IConfigurationRoot _configuration;
        private readonly ServiceProvider _services;

        public Host(bool caching = false)
        {
            _configuration = new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["BaseAddress"] = TestVenue.Root,
                        ["Credentials:UserName"] = "web",
                        ["Credentials:UserGroup"] = "WEB",
                        ["Credentials:Location"] = "Kiosk 1",
                        ["Credentials:Password"] = "invented-first",
                        ["Caching:Enabled"] = caching.ToString(),
                    }
                )
                .Build();
            var http = new MockHttpMessageHandler();
            http.Fallback.Respond(request =>
            {
                Sent.Add(request.Headers.Authorization!.Parameter!);
                return new HttpResponseMessage { Content = new StringContent("[]") };
            });
            var services = new ServiceCollection();
            services.AddLogging(logging => logging.AddProvider(Logs));
            services.AddTessitura(_configuration).ConfigurePrimaryHttpMessageHandler(() => http);
            _services = services.BuildServiceProvider(validateScopes: true);
        }

        public List<string> Sent { get; } = [];

        public LogCollector Logs { get; } = new();

        public static string Basic(string password) =>
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"web:WEB:Kiosk 1:{password}"));

        public Task CallAsync() => _services.GetRequiredService<IReferenceDataApi>().GetSeatStatusesAsync();

        public void SetPassword(string password)
        {
            _configuration["Credentials:Password"] = password;
            _configuration.Reload();
        }

        public ValueTask DisposeAsync() => _services.DisposeAsync();
    }
}
