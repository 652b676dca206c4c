using System.Text.RegularExpressions;

namespace Tessitura.Samples.Tests;

internal sealed class KioskWordsTests : KioskTestBase
{
    [Test]
    public async Task One_is_one_ticket_and_more_are_tickets()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Give 1 ticket back?");
        await Person.SeesAfterAsync('1', "How would you like to pay");
        await Person.SeesAfterAsync(Cash, "Everything right?");
        await Person.SeesAfterAsync('1', "1 ticket for La traviata");

        Assert.That(Person.Screen.Everything, Does.Not.Match(@"\b1 (tickets|seats)\b"));
    }

    [Test]
    public async Task A_ticket_says_evening_hall_seat_price_and_amount_in_the_words_of_the_screen()
    {
        var run = await KioskProcess.RunAsync();

        var seats = Regex.Matches(
            run.Output,
            @"^(Stalls, row \w+, seat \d+), (\w+) +(\$[\d.]+)",
            RegexOptions.Multiline
        );
        var evening = Regex.Match(run.Output, "^── La traviata, (.+?), (Main house) ──", RegexOptions.Multiline);
        Assert.That(seats, Has.Count.EqualTo(2), run.Output);
        foreach (Match seat in seats)
        {
            Assert.That(run.Output, Does.Match($@"│  {Regex.Escape(seat.Groups[1].Value)} +│"));
            Assert.That(run.Output, Does.Contain($"│  {seat.Groups[2]} {seat.Groups[3]} "));
        }

        Assert.That(run.Output, Does.Contain($"│  {evening.Groups[1]}, {evening.Groups[2]} "));
        Assert.That(run.Output, Does.Contain($"  {evening.Groups[1]}   La traviata"));
    }
}
