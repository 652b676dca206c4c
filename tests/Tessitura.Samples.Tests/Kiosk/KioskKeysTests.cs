using Kiosk;
using Tessitura.Client.Tests;

namespace Tessitura.Samples.Tests;

internal sealed class KioskKeysTests : KioskTestBase
{
    [Test]
    public async Task A_number_that_is_not_offered_is_refused_with_what_is()
    {
        await StartsAsync();

        await Person.SeesAfterAsync('9', "There is no 9 here. Press a number from 1 to 8.");
        await Person.SeesAfterAsync('0', "There is no 0 here.");
        await Person.SeesAfterAsync('1', "Which zone?");
        await Person.SeesAfterAsync('6', "There is no 6 here. Press a number from 1 to 5.");
        await Person.SeesAfterAsync(ZoneA, "How many tickets?");
        await Person.SeesAfterAsync('7', "7 tickets cannot be had here. Press 1 to 6.");
        await Person.SeesAfterAsync('x', "That key does nothing here. Press 1 to 6.");
    }

    [Test]
    public async Task A_letter_is_refused_with_what_is_allowed()
    {
        await StartsAsync();

        await Person.SeesAfterAsync('q', "That key does nothing here. Press a number from 1 to 8.");
    }

    [Test]
    public async Task A_key_pressed_before_a_page_is_there_is_not_meant_for_it()
    {
        await StartsAsync();
        Person.Presses('1');
        Person.Presses(ZoneA);
        await Person.SeesAsync("Which zone?");

        await Person.SeesAfterAsync('x', "That key does nothing here. Press a number from 1 to 5.");
    }

    [Test]
    public void With_ten_choices_and_more_Enter_ends_the_number()
    {
        var menu = new MenuPage<string>(
            "Which?",
            [.. Enumerable.Range(1, 12).Select(i => new Choice<string>($"{i}", $"{i}"))]
        );

        Assert.That(menu.Press(Digit('1'), out _), Is.False);
        Assert.That(menu.Press(Digit('2'), out var twelve), Is.True);
        Assert.That(twelve, Is.EqualTo("12"));
        Assert.That(menu.Press(Digit('1'), out _), Is.False);
        Assert.That(menu.Press(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false), out var one), Is.True);
        Assert.That(one, Is.EqualTo("1"));
        Assert.That(menu.Press(Digit('1'), out _) || menu.Press(Digit('3'), out _), Is.False);
        Assert.That(menu.Refusal, Does.Contain("There is no 13").And.Contain("from 1 to 12"));
    }

    [Test]
    public async Task Esc_goes_back_one_step_everywhere()
    {
        await StartsAsync("--once");
        await Person.SeesAfterAsync('1', "Which zone?");
        await Person.SeesAfterAsync(ZoneA, "How many tickets?");
        await Person.SeesAfterAsync('2', "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync('1', "Price of ticket 2 of 2?");
        await Person.SeesAfterAsync('1', "How would you like to pay");
        await Person.SeesAfterAsync(Cash, "Everything right?");

        await Person.SeesAfterAsync(ConsoleKey.Escape, "How would you like to pay");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Give 2 tickets back?");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "How would you like to pay");
        Assert.That(SeatsGone, Is.EqualTo(2));
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Give 2 tickets back?");
        await Person.SeesAfterAsync('2', "The seats are back on sale.");
        Assert.That(SeatsGone, Is.Zero);
        Assert.That(Person.Screen.Text, Does.Contain("Which zone?"));

        await Person.SeesAfterAsync(ZoneA, "How many tickets?");
        await Person.SeesAfterAsync('2', "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync('1', "Price of ticket 2 of 2?");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Price of ticket 1 of 2?");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "How many tickets?");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Which zone?");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "Which evening?");
        Person.Presses(ConsoleKey.Escape);
        var run = await Person.LeavesAsync();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.EndWith("Nothing was bought. Goodbye!\n"));
        Assert.That(Simulator.Checkouts(), Is.Zero);
    }

    [Test]
    public async Task Esc_in_the_card_goes_back_one_field_and_forgets_nothing()
    {
        await ReservesOneSeatAsync();
        await Person.SeesAfterAsync(Visa, "Name on the card");
        await Person.TypesAsync("A. Visitor", "Card number");
        await Person.TypesAsync("4111 1111 1111 1111", "Valid until");

        await Person.SeesAfterAsync(ConsoleKey.Escape, "•••• •••• •••• ••••");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "A. Visitor");
        await Person.SeesAfterAsync(ConsoleKey.Escape, "How would you like to pay");
    }

    private static ConsoleKeyInfo Digit(char digit) => new(digit, ConsoleKey.None, false, false, false);
}
