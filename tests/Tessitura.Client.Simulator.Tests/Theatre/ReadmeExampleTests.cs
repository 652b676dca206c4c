using System.Text.RegularExpressions;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Theatres;

internal sealed partial class ReadmeExampleTests
{
    private static readonly string _readme = File.ReadAllText(
        Path.Combine(TestContext.CurrentContext.TestDirectory, "Simulator.README.md")
    );

    [Test]
    public async Task The_theatre_in_the_readme_can_be_sold()
    {
        var example = Example().Match(_readme).Groups[1].Value;
        await using var house = await SimulatedHouse.OpenAsync(options => options.Theatre = Theatre.Parse(example));
        await using var visit = await house.Client.StartSessionAsync();

        var reserved = await visit.ReserveTicketsAsync(Tickets.BestSeats(502, 2, PriceTypes.Each(1, seats: 4)));
        var cart = await visit.Api.Cart.GetAsync();

        Assert.That(reserved.SeatsReserved, Is.EqualTo(4));
        Assert.That(cart!.SubTotal, Is.EqualTo(120m));
        Assert.That(house.Simulator.AvailableSeats(501), Is.InRange(1, 3 * 16 + 6 * 18 + 18 - 1));
        Assert.That(
            house.Simulator.Performances[0].Date.DateTime,
            Is.EqualTo(TestTime.Start.Date.AddDays(3).AddHours(19))
        );
    }

    [Test]
    public void The_mistakes_in_the_readme_are_told_as_it_says()
    {
        var spoilt = Example()
            .Match(_readme)
            .Groups[1]
            .Value.Replace("\"3\": 19.50", "\"4\": 19.50", StringComparison.Ordinal)
            .Replace("\"date\": { \"on\"", "\"dates\": { \"on\"", StringComparison.Ordinal);

        var told = Assert.Throws<TheatreException>(() => Theatre.Parse(spoilt))!;

        foreach (var line in Told().Match(_readme).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.That(told.Message, Does.Contain(line.TrimEnd('…', ' ')));
        }
    }

    [Test]
    public void Every_list_of_a_theatre_is_in_the_readme() =>
        Assert.That(
            typeof(Theatre).GetProperties().Select(p => $"`{char.ToLowerInvariant(p.Name[0])}{p.Name[1..]}`"),
            Is.All.Matches<string>(name => name == "`name`" || _readme.Contains(name!, StringComparison.Ordinal))
        );

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("theatre.json holds 2 mistakes:\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Told();
}
