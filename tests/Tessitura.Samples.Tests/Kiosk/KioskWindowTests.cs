using Tessitura.Client.Simulator;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskWindowTests : KioskTestBase
{
    [Test]
    public async Task At_80_by_24_every_page_shows_its_title_its_question_and_its_keys()
    {
        await StartsAsync();
        Fits("Which evening?");
        await Person.SeesAfterAsync('1', "Which zone?");
        Fits("Which zone?");
        await Person.SeesAfterAsync(ZoneA, "How many tickets?");
        Fits("How many tickets?");
        await Person.SeesAfterAsync('6', "Price of ticket 1 of 6?");
        Fits("Price of ticket 1 of 6?");
        for (var ticket = 2; ticket <= 6; ticket++)
        {
            await Person.SeesAfterAsync('1', $"Price of ticket {ticket} of 6?");
        }

        await Person.SeesAfterAsync('1', "How would you like to pay");
        Fits("To pay");
        Fits("3  Cash");
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Fits("Name on the card");
    }

    [Test]
    public async Task The_frame_says_which_part_of_the_hall_is_shown_and_arrow_keys_move_it()
    {
        await StartsAsync();
        await Person.SeesAfterAsync('1', "Which zone?");

        await Person.SeesAfterAsync(ZoneA, "Stalls: rows A to O (more with ↑ ↓)");
        await Person.SeesAfterAsync(ConsoleKey.DownArrow, "Stalls: rows A to P");
        await Person.SeesAfterAsync(ConsoleKey.Tab, "Circle rows A to J, Balcony rows A to D");
        Assert.That(Person.Screen.Text, Does.Not.Contain("does nothing"));
    }

    [Test]
    public async Task The_map_begins_where_the_zone_is()
    {
        await StartsAsync();
        await Person.SeesAfterAsync('1', "Which zone?");

        await Person.SeesAfterAsync('5', "Balcony rows A to G");

        Assert.That(Person.Screen.Text, Does.Contain("DDDD"));
    }

    [Test]
    public async Task A_hall_that_is_wider_than_the_window_is_cut_and_moved_sideways()
    {
        await using var large = await TessituraSimulator.StartAsync(new() { TimeProvider = Time, Seats = 20_000 });
        Person.Starts(large.Options.Password, large.Switches("--interactive"));
        await Person.SeesAsync("Which evening?");
        await Person.SeesAfterAsync('1', "Which zone?");

        await Person.SeesAfterAsync(ZoneA, "columns 1 to 76 of");
        await Person.SeesAfterAsync(ConsoleKey.RightArrow, "columns 11 to 86 of");
        Fits("How many tickets?");
    }

    [Test]
    public async Task At_40_by_12_one_sentence_says_what_is_needed_and_keys_do_nothing()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        Person.Types("A. Vis");
        await Person.SeesAsync("A. Vis▏");

        Person.Resize(40, 12);
        await Person.WaitsAsync(TimeSpan.FromSeconds(1));
        await Person.SeesAsync("The kiosk needs 80 by 24 characters;\nthis window has 40 by 12.");
        Assert.That(string.Concat(Person.Screen.Lines.Skip(2)), Is.Empty);
        Person.Screen.Resize(40, 12);
        await Person.SeesAfterAsync('x', "The kiosk needs");

        Person.Resize(100, 30);
        await Person.WaitsAsync(TimeSpan.FromSeconds(1));
        await Person.SeesAsync("A. Vis▏");
    }

    [Test]
    public async Task Zones_have_letters_with_colours_and_without()
    {
        using var colourless = new Person(Time, hasColours: false);
        colourless.Starts(Simulator.Options.Password, Simulator.Switches("--interactive"));
        await StartsAsync();
        foreach (var person in new[] { Person, colourless })
        {
            await person.SeesAsync("Which evening?");
            await person.SeesAfterAsync('1', "Which zone?");
            Assert.That(
                person.Screen.Text,
                Does.Match(@"1  P Premium +\d+ seats").And.Match(@"2  A Zone A +\d+ seats")
            );
            await person.SeesAfterAsync(ZoneA, "A free in Zone A");
            Assert.That(person.Screen.Text, Does.Contain("AAAAAAA PPPPPP...PPPPPP ...AAAA"));
        }

        Assert.That(Person.Screen.Everything, Does.Contain("\e[38;5;"));
        Assert.That(colourless.Screen.Everything, Does.Not.Contain("\e[38;5;"));
    }

    private void Fits(string part)
    {
        var lines = Person.Screen.Lines;
        Assert.That(lines[0], Does.StartWith("Harbour Lane Theatre"));
        Assert.That(lines[1], Is.EqualTo(new string('─', 80)));
        Assert.That(lines, Has.Some.Contains(part));
        Assert.That(lines[^1], Does.Contain("Esc: back."), Person.Screen.Text);
    }
}
