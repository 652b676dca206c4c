using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tests;

internal sealed class CachingOptionsTests
{
    [Test]
    public void The_policy_of_an_operation_is_the_contracts_in_the_words_of_the_header()
    {
        var options = new CachingOptions();

        Assert.That(
            options.PolicyOf("Txn.GetPerformanceSeats").ToString(),
            Is.EqualTo("max-age=60, stale-while-revalidate=604800, stale-if-error=1209600")
        );
        Assert.That(options.PolicyOf("Cart.ReserveTickets").ToString(), Is.EqualTo("private"));
        Assert.That(options.PolicyOf("ReferenceData.GetAccountTypes").ToString(), Is.EqualTo("private"));
        Assert.That(
            () => options.PolicyOf("Txn.GetSeats"),
            Throws.ArgumentException.With.Message.Contains("'Txn.GetSeats'")
        );
    }

    [Test]
    public void A_rule_changes_the_policy_that_is_sent_on()
    {
        var options = new CachingOptions
        {
            Operations = { ["Txn.GetPerformanceSeats"] = new() { MaxAge = TimeSpan.FromSeconds(5) } },
        };

        Assert.That(options.PolicyOf("txn.getperformanceseats").MaxAge, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void It_is_read_from_configuration()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["BaseAddress"] = TestVenue.Root,
                ["Credentials:UserName"] = "web",
                ["Credentials:UserGroup"] = "WEB",
                ["Credentials:Location"] = "Kiosk 1",
                ["Credentials:Password"] = TestVenue.Password,
                ["Caching:Enabled"] = "true",
                ["Caching:MaxBytes"] = "1000000",
                ["Caching:Operations:Txn.GetPerformanceSeats:MaxAge"] = "00:00:10",
            }
        );
        services.AddTessitura(configuration.Build());

        using var provider = services.BuildServiceProvider();
        var caching = provider.GetRequiredService<IOptions<TessituraOptions>>().Value.Caching;

        Assert.That(caching.Enabled, Is.True);
        Assert.That(caching.MaxBytes, Is.EqualTo(1_000_000));
        Assert.That(caching.PolicyOf("Txn.GetPerformanceSeats").MaxAge, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Every_wrong_value_is_reported_with_its_path_and_what_is_allowed()
    {
        await using var venue = new TestVenue(options =>
        {
            options.Caching.MaxBytes = 10;
            options.Caching.DistributedCacheTimeout = TimeSpan.Zero;
            options.Caching.RetryDelay = TimeSpan.FromSeconds(-1);
            options.Caching.Operations["Txn.GetSeats"] = new();
            options.Caching.Operations["Cart.Get"] = new() { MaxAge = TimeSpan.FromSeconds(1) };
            options.Caching.Operations["Txn.GetPerformanceSeats"] = new() { MaxAge = TimeSpan.FromMinutes(3) };
            options.Caching.Operations["Txn.GetPackage"] = new() { StaleIfError = TimeSpan.FromDays(40) };
        });

        Assert.That(
            () => venue.Client,
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Message.Contains("Caching.MaxBytes is 10; allowed is 65536 or more.")
                .And.Message.Contains("Caching.DistributedCacheTimeout is 00:00:00")
                .And.Message.Contains("Caching.RetryDelay is -00:00:01")
                .And.Message.Contains("Caching.Operations[Txn.GetSeats] names no operation")
                .And.Message.Contains("Caching.Operations[Cart.Get] names an operation whose answers are never kept")
                .And.Message.Contains(
                    "Caching.Operations[Txn.GetPerformanceSeats].MaxAge is 00:03:00; allowed is at most"
                )
                .And.Message.Contains("Caching.Operations[Txn.GetPackage].StaleIfError is 40.00:00:00")
        );
    }

    [Test]
    public async Task A_distributed_cache_that_is_not_registered_is_missed_in_words()
    {
        await using var venue = new TestVenue(options =>
        {
            options.Caching.Enabled = true;
            options.Caching.UseDistributedCache = true;
        });

        Assert.That(
            () => venue.Client,
            Throws.InvalidOperationException.With.Message.Contains("no IDistributedCache is registered")
        );
    }
}
