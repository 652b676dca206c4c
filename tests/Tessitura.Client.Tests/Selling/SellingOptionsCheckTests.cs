using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.Tests.Selling;

internal sealed class SellingOptionsCheckTests
{
    [Test]
    public async Task Every_wrong_time_is_reported_with_its_path_and_limit()
    {
        await using var venue = new TestVenue(options =>
        {
            options.Reservations.LateArrivalBound = TimeSpan.FromMinutes(6);
            options.Reservations.ReadBackTimeout = TimeSpan.FromMinutes(5);
            options.Checkout.FollowTimeout = TimeSpan.FromMinutes(11);
        });

        Assert.That(
            () => venue.Client,
            Throws
                .TypeOf<OptionsValidationException>()
                .With.Property(nameof(OptionsValidationException.Failures))
                .EqualTo(
                    new[]
                    {
                        "Reservations.LateArrivalBound is 00:06:00; allowed are 00:00:00 to 00:05:00.",
                        "Reservations.ReadBackTimeout is 00:05:00; allowed is what is longer than Reservations.LateArrivalBound (00:06:00), up to 00:10:00.",
                        "Checkout.FollowTimeout is 00:11:00; allowed is what is longer than Reservations.LateArrivalBound (00:06:00), up to 00:10:00.",
                    }
                )
        );
    }

    [Test]
    public async Task Options_that_are_taken_away_are_missed()
    {
        await using var venue = new TestVenue(options => options.Checkout = null!);
        await using var other = new TestVenue(options => options.Reservations = null!);

        Assert.That(() => venue.Client, Throws.TypeOf<OptionsValidationException>().With.Message.Contains("Checkout"));
        Assert.That(
            () => other.Client,
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("Reservations")
        );
    }

    [Test]
    public void Times_come_from_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Reservations:LateArrivalBound"] = "00:00:03",
                    ["Checkout:FollowTimeout"] = "00:02:00",
                }
            )
            .Build();
        var options = new TessituraOptions();

        TessituraConfiguration.Apply(configuration, options);

        Assert.That(
            (options.Reservations.LateArrivalBound, options.Checkout.FollowTimeout),
            Is.EqualTo((TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(2)))
        );
    }
}
